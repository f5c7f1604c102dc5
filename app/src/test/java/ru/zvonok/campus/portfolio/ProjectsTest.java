package ru.zvonok.campus.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.campus.portfolio.PortfolioCast.refused;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.portfolio.PortfolioCast.Cast;
import ru.zvonok.campus.portfolio.Project.Participant;
import ru.zvonok.campus.portfolio.Project.Resource;
import ru.zvonok.campus.portfolio.SaveEntry.NewProof;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;

/** Who sees a project, and what its roles allow. */
@ModuleTest
class ProjectsTest {

    private static final NewProof PLAN = new NewProof("план.pdf", PortfolioCast.PDF);

    @Autowired
    PortfolioCast casts;

    @Autowired
    Projects door;

    @Autowired
    Files files;

    @Autowired
    Notifications notifications;

    @Autowired
    AuditTrail audit;

    Cast cast;
    School school;
    Actor leader;
    Actor pupil;
    long project;

    @BeforeEach
    void aProject() {
        cast = casts.cast();
        school = cast.school;
        leader = cast.leader.actor();
        pupil = cast.self;
        project = school.as(leader, () -> door.save(project("Наша улица", "Краеведение, 7 класс")));
        school.run(leader, () -> door.let(project, cast.pupil, MemberRole.MEMBER));
        school.run(leader, () -> door.let(project, cast.motherPerson, MemberRole.VIEWER));
    }

    @Test
    void eachRoleDoesWhatItMay() {
        long note = school.as(pupil, () -> door.put(note("Вопросы", "Папка")));
        school.as(leader, () -> door.put(link("https://example.org")));
        long file = school.as(pupil, () -> door.put(file("План", PLAN)));
        Project seen = of(cast.mother);
        assertThat(seen.resources())
                .extracting(Resource::id)
                .contains(note, file)
                .hasSize(3);
        assertThat(seen.members())
                .extracting(Participant::role)
                .containsExactly(MemberRole.LEADER, MemberRole.MEMBER, MemberRole.VIEWER);
        assertThat(seen.tags()).isEqualTo("краеведение, 7 класс");
        assertThat(seen.changes()).isFalse();
        assertThat(of(pupil).changes()).isTrue();
        assertThat(of(pupil).leads()).isFalse();
        UUID stored = Objects.requireNonNull(resource("План").file());
        for (Actor reader : List.of(leader, pupil, cast.mother, cast.deputy)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            school.run(reader, () -> files.write(stored, content));
            assertThat(content.toByteArray()).isEqualTo(PortfolioCast.PDF);
        }
        assertThatThrownBy(() -> school.as(cast.mother, () -> door.put(note("Чужая", ""))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(cast.mother, () -> door.drop(note, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(pupil, () -> door.close(project, true)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(pupil, () -> door.let(project, cast.classmate, MemberRole.VIEWER)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(pupil, () -> door.people("Бел"))).isInstanceOf(Denied.class);
        assertThat(school.as(leader, () -> door.people("Бел"))).isNotNull();
        assertThat(school.as(pupil, () -> notifications.latest(5)))
                .extracting(told -> told.notice().textKey())
                .contains("portfolio.bell.invited");
        assertThat(audit.of(school.id(), leader)).contains("portfolio.project-opened", "portfolio.member-let");
        assertThat(audit.of(school.id(), pupil)).contains("portfolio.resource-added", "portfolio.project-read");
    }

    @Test
    void whoIsNoMemberKnowsNothingOfIt() {
        long note = school.as(pupil, () -> door.put(note("Вопросы", "")));
        school.as(pupil, () -> door.put(file("План", PLAN)));
        UUID stored = Objects.requireNonNull(resource("План").file());
        Actor stranger = school.colleague(Role.TEACHER).actor();
        Actor classmate = school.account(cast.classmate, Role.STUDENT);
        for (Actor one : List.of(stranger, classmate)) {
            assertThatThrownBy(() -> of(one)).isInstanceOf(NotFound.class);
            assertThat(school.as(one, () -> door.list("", null, 0, 50))).isEmpty();
            assertThat(school.as(one, () -> door.count("", null))).isZero();
            assertThatThrownBy(() -> school.as(one, () -> door.put(note("Чужая", ""))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(one, () -> door.drop(note, 0))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(one, () -> files.info(stored))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> school.run(stranger, () -> door.close(project, true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(cast.deputy, () -> door.leave(project, cast.pupil)))
                .as("who oversees reads")
                .isInstanceOf(NotFound.class);
        assertThat(of(cast.deputy).changes()).isFalse();
        Cast elsewhere = casts.cast();
        assertThatThrownBy(() -> elsewhere.school.as(elsewhere.deputy, () -> door.project(project)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(leader, () -> door.let(project, elsewhere.pupil, MemberRole.VIEWER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.school.run(elsewhere.leader.actor(), () -> door.drop(note, 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsClosedIsReadOnlyUntilItIsOpenedAgain() {
        long note = school.as(pupil, () -> door.put(note("Вопросы", "")));
        school.run(leader, () -> door.close(project, true));
        school.run(leader, () -> door.close(project, true));
        assertThat(of(pupil).closedOn()).isEqualTo(PortfolioCast.TODAY);
        refused(PortfolioProblem.CLOSED, () -> school.as(pupil, () -> door.put(note("Ещё", ""))));
        refused(PortfolioProblem.CLOSED, () -> school.run(pupil, () -> door.drop(note, 0)));
        refused(PortfolioProblem.CLOSED, () -> school.as(leader, () -> door.save(again("Другое", 0))));
        refused(
                PortfolioProblem.CLOSED,
                () -> school.run(leader, () -> door.let(project, cast.classmate, MemberRole.VIEWER)));
        refused(PortfolioProblem.CLOSED, () -> school.run(leader, () -> door.leave(project, cast.pupil)));
        school.run(leader, () -> door.close(project, false));
        school.run(pupil, () -> door.drop(note, 0));
        assertThat(of(pupil).resources()).isEmpty();
    }

    @Test
    void aProjectKeepsALeaderWhoWorksHere() {
        refused(
                PortfolioProblem.LEADER_STAFF,
                () -> school.run(leader, () -> door.let(project, cast.pupil, MemberRole.LEADER)));
        refused(
                PortfolioProblem.LAST_LEADER,
                () -> school.run(leader, () -> door.leave(project, cast.leader.person())));
        refused(
                PortfolioProblem.LAST_LEADER,
                () -> school.run(leader, () -> door.let(project, cast.leader.person(), MemberRole.VIEWER)));
        Colleague second = school.colleague(Role.TEACHER);
        school.run(leader, () -> door.let(project, second.person(), MemberRole.LEADER));
        school.run(second.actor(), () -> door.leave(project, cast.leader.person()));
        assertThatThrownBy(() -> of(leader)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(second.actor(), () -> door.leave(project, cast.leader.person())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void methodicalThingsAreReadByAllStaff() {
        SaveProject bank =
                new SaveProject(0, 0, ProjectKind.METHODICAL, "Ёлка в группе", "", "праздник, ёлка", null, null);
        long id = school.as(leader, () -> door.save(bank));
        refused(
                PortfolioProblem.METHODICAL_STAFF,
                () -> school.run(leader, () -> door.let(id, cast.pupil, MemberRole.VIEWER)));
        Actor colleague = school.colleague(Role.EDUCATOR).actor();
        assertThat(school.as(colleague, () -> door.list("елка", ProjectKind.METHODICAL, 0, 50)))
                .extracting(ProjectRow::id)
                .containsExactly(id);
        assertThat(school.as(colleague, () -> door.count("праздник", null))).isEqualTo(1);
        assertThat(school.as(colleague, () -> door.count("лето", null))).isZero();
        assertThat(school.as(colleague, () -> door.project(id)).changes()).isFalse();
        assertThat(school.as(cast.mother, () -> door.list("", ProjectKind.METHODICAL, 0, 50)))
                .isEmpty();
        assertThatThrownBy(() -> school.as(cast.mother, () -> door.project(id))).isInstanceOf(NotFound.class);
        assertThat(school.as(leader, () -> door.list("", null, 0, 50))).hasSize(2);
    }

    @Test
    void whatIsWrongOrTwiceIsRefused() {
        refused(PortfolioProblem.TITLE, () -> school.as(leader, () -> door.save(project(" ", ""))));
        refused(PortfolioProblem.TOO_LONG, () -> school.as(leader, () -> door.save(project("а".repeat(201), ""))));
        LocalDate today = PortfolioCast.TODAY;
        SaveProject turned = new SaveProject(0, 0, ProjectKind.PROJECT, "П", "", "", today, today.minusDays(1));
        refused(PortfolioProblem.UNTIL, () -> school.as(leader, () -> door.save(turned)));
        assertThatThrownBy(() -> school.as(pupil, () -> door.save(project("Мой", ""))))
                .isInstanceOf(Denied.class);
        school.as(leader, () -> door.save(again("Наша река", 0)));
        refused(PortfolioProblem.CHANGED_MEANWHILE, () -> school.as(leader, () -> door.save(again("Ещё", 0))));
        refused(PortfolioProblem.LINK, () -> school.as(pupil, () -> door.put(link("javascript:alert(1)"))));
        refused(
                PortfolioProblem.NO_FILE,
                () -> school.as(
                        pupil,
                        () -> door.put(new SaveResource(0, 0, project, ResourceKind.FILE, "", "Файл", "", "", null))));
        long note = school.as(pupil, () -> door.put(note("Вопросы", "")));
        refused(PortfolioProblem.RESOURCE_TWICE, () -> school.as(leader, () -> door.put(note("Вопросы", ""))));
        school.as(leader, () -> door.put(note("Ответы", "")));
        SaveResource renamed = new SaveResource(note, 0, project, ResourceKind.NOTE, "", "Ответы", "слова", "", null);
        refused(PortfolioProblem.RESOURCE_TWICE, () -> school.as(pupil, () -> door.put(renamed)));
        SaveResource moved =
                new SaveResource(note, 0, project, ResourceKind.NOTE, "Папка", "Ответы", "слова", "", null);
        school.as(pupil, () -> door.put(moved));
        refused(PortfolioProblem.CHANGED_MEANWHILE, () -> school.as(pupil, () -> door.put(moved)));
        refused(PortfolioProblem.CHANGED_MEANWHILE, () -> school.run(pupil, () -> door.drop(note, 0)));
    }

    private static SaveProject project(String title, String tags) {
        return new SaveProject(0, 0, ProjectKind.PROJECT, title, "О чём", tags, null, null);
    }

    private SaveProject again(String title, int version) {
        return new SaveProject(project, version, ProjectKind.PROJECT, title, "", "", null, null);
    }

    private SaveResource note(String title, String folder) {
        return new SaveResource(0, 0, project, ResourceKind.NOTE, folder, title, "слова", "", null);
    }

    private SaveResource link(String address) {
        return new SaveResource(0, 0, project, ResourceKind.LINK, "", "Страница", "", address, null);
    }

    private SaveResource file(String title, NewProof file) {
        return new SaveResource(0, 0, project, ResourceKind.FILE, "", title, "", "", file);
    }

    private Project of(Actor actor) {
        return school.as(actor, () -> door.project(project));
    }

    private Resource resource(String title) {
        return of(leader).resources().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
