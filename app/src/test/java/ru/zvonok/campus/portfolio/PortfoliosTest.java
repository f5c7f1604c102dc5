package ru.zvonok.campus.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.campus.portfolio.PortfolioCast.achievement;
import static ru.zvonok.campus.portfolio.PortfolioCast.again;
import static ru.zvonok.campus.portfolio.PortfolioCast.collected;
import static ru.zvonok.campus.portfolio.PortfolioCast.olympiad;
import static ru.zvonok.campus.portfolio.PortfolioCast.refused;
import static ru.zvonok.campus.portfolio.PortfolioCast.with;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.portfolio.PortfolioCast.Cast;
import ru.zvonok.campus.portfolio.SaveEntry.NewProof;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;

/** What families and staff put into their portfolios, and who sees it. */
@ModuleTest
class PortfoliosTest {

    private static final NewProof DIPLOMA = new NewProof("диплом.pdf", PortfolioCast.PDF);

    @Autowired
    PortfolioCast casts;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Portfolios door;

    @Autowired
    PortfolioReview review;

    @Autowired
    Files files;

    @Autowired
    AuditTrail audit;

    Cast cast;
    School school;
    long pupil;

    @BeforeEach
    void aClass() {
        cast = casts.cast();
        school = cast.school;
        pupil = cast.pupil;
    }

    @Test
    void aPupilAndTheParentFillOnePortfolio() {
        long id = school.as(cast.self, () -> door.save(olympiad(pupil, "Олимпиада по математике")));
        school.as(cast.mother, () -> door.save(collected(pupil, PortfolioSection.COLLECTION, "Рисунок")));
        school.as(cast.mother, () -> door.save(collected(pupil, PortfolioSection.WORK, "Черновик проекта")));
        school.run(cast.self, () -> door.portray(pupil, 0, "  Люблю задачи  "));
        Portfolio seen = of(cast.mother, pupil);
        assertThat(seen.kind()).isEqualTo(PortfolioKind.STUDENT);
        assertThat(seen.groupName()).isEqualTo("7Б");
        assertThat(seen.portrait()).isEqualTo("Люблю задачи");
        assertThat(seen.fills()).isTrue();
        assertThat(seen.verifies()).isFalse();
        Entry entry = seen.of(PortfolioSection.ACHIEVEMENTS).getFirst();
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.state()).isEqualTo(EntryState.WAITING);
        assertThat(Objects.requireNonNull(entry.kind()).name()).isEqualTo("Олимпиада");
        assertThat(seen.of(PortfolioSection.COLLECTION).getFirst().state()).isEqualTo(EntryState.UNCHECKED);
        assertThat(seen.of(PortfolioSection.WORK)).hasSize(1);
        assertThat(school.as(cast.mother, door::own))
                .extracting(PortfolioOwner::person)
                .containsExactly(cast.motherPerson, pupil);
        assertThat(audit.of(school.id(), cast.self)).contains("portfolio.entry-added", "portfolio.portrait-written");
        assertThat(audit.of(school.id(), cast.mother)).contains("portfolio.read", "portfolio.own-read");
    }

    @Test
    void staffAndParentsHaveOwnOnes() {
        Actor teacher = cast.leader.actor();
        long me = cast.leader.person();
        school.as(teacher, () -> door.save(achievement(me, "education", "Курсы", LocalDate.of(2026, 3, 1))));
        Portfolio mine = of(teacher, me);
        assertThat(mine.kind()).isEqualTo(PortfolioKind.STAFF);
        assertThat(mine.kinds())
                .extracting(AchievementKind::code)
                .contains("education")
                .doesNotContain("olympiad");
        assertThat(mine.entries().getFirst().state()).isEqualTo(EntryState.WAITING);
        assertThat(mine.entries().getFirst().level())
                .as("a course has no place")
                .isNull();
        assertThat(of(cast.deputy, me).verifies()).isTrue();
        school.as(
                cast.mother, () -> door.save(achievement(cast.motherPerson, "social", "Концерт", PortfolioCast.TODAY)));
        Portfolio parent = of(cast.mother, cast.motherPerson);
        assertThat(parent.kind()).isEqualTo(PortfolioKind.GUARDIAN);
        assertThat(parent.entries().getFirst().state()).isEqualTo(EntryState.UNCHECKED);
        refused(PortfolioProblem.KIND, () -> school.as(cast.mother, () -> door.save(olympiad(cast.motherPerson, "О"))));
    }

    @Test
    void theSameTwiceIsOneEntry() {
        school.as(cast.self, () -> door.save(olympiad(pupil, "Олимпиада")));
        refused(PortfolioProblem.TWICE, () -> school.as(cast.mother, () -> door.save(olympiad(pupil, "Олимпиада"))));
        school.as(cast.self, () -> door.save(olympiad(pupil, "Конкурс")));
        Entry other = entry(cast.self, "Конкурс");
        refused(
                PortfolioProblem.TWICE,
                () -> school.as(cast.self, () -> door.save(again(pupil, other, "Олимпиада", List.of(), Set.of()))));
        assertThat(of(cast.self, pupil).entries()).hasSize(2);
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        school.as(cast.self, () -> door.save(olympiad(pupil, "Олимпиада")));
        Entry read = entry(cast.self, "Олимпиада");
        school.as(cast.mother, () -> door.save(again(pupil, read, "Олимпиада по физике", List.of(), Set.of())));
        refused(
                PortfolioProblem.CHANGED_MEANWHILE,
                () -> school.as(cast.self, () -> door.save(again(pupil, read, "Другое", List.of(), Set.of()))));
        refused(
                PortfolioProblem.CHANGED_MEANWHILE,
                () -> school.run(cast.self, () -> door.remove(read.id(), read.version())));
        school.run(cast.self, () -> door.portray(pupil, 0, "Раз"));
        refused(PortfolioProblem.CHANGED_MEANWHILE, () -> school.run(cast.mother, () -> door.portray(pupil, 0, "Два")));
        school.run(cast.mother, () -> door.portray(pupil, 1, "Два"));
        refused(
                PortfolioProblem.TOO_LONG,
                () -> school.run(cast.mother, () -> door.portray(pupil, 2, "а".repeat(2001))));
    }

    @Test
    void filesComeAndGoWithTheirEntry() {
        long id = school.as(cast.self, () -> door.save(with(olympiad(pupil, "Олимпиада"), List.of(DIPLOMA))));
        UUID file = entry(cast.self, "Олимпиада").proofs().getFirst().file();
        assertReads(file, cast.self, cast.mother, cast.leader.actor(), cast.deputy);
        Actor stranger = school.colleague(Role.TEACHER).actor();
        Actor otherPupil = school.account(cast.classmate, Role.STUDENT);
        assertThatThrownBy(() -> school.as(stranger, () -> files.info(file))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(otherPupil, () -> files.info(file))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(cast.leader.actor(), () -> files.delete(file)))
                .isInstanceOf(NotFound.class);
        List<NewProof> many = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new NewProof(i + ".pdf", PortfolioCast.PDF))
                .toList();
        refused(
                PortfolioProblem.PROOFS,
                () -> school.as(
                        cast.self,
                        () -> door.save(again(pupil, entry(cast.self, "Олимпиада"), "Олимпиада", many, Set.of()))));
        school.as(
                cast.self,
                () -> door.save(again(pupil, entry(cast.self, "Олимпиада"), "Олимпиада", many, Set.of(file))));
        assertThatThrownBy(() -> school.as(cast.self, () -> files.info(file))).isInstanceOf(NotFound.class);
        Entry now = entry(cast.self, "Олимпиада");
        assertThat(now.proofs()).hasSize(5);
        school.run(cast.mother, () -> door.remove(id, now.version()));
        assertThat(of(cast.self, pupil).entries()).isEmpty();
        assertThatThrownBy(() -> school.as(
                        cast.self, () -> files.info(now.proofs().getFirst().file())))
                .isInstanceOf(NotFound.class);
        assertThat(audit.of(school.id(), cast.mother)).contains("portfolio.entry-removed");
    }

    @Test
    void theClassSeesWhatWasConfirmedMarkedAndConsentedTo() {
        Actor otherPupil = school.account(cast.classmate, Role.STUDENT);
        school.as(cast.self, () -> door.save(olympiad(pupil, "Открытая")));
        school.as(cast.self, () -> door.save(olympiad(pupil, "Закрытая")));
        Entry open = entry(cast.self, "Открытая");
        refused(PortfolioProblem.NO_CONSENT, () -> school.run(cast.mother, () -> door.show(open.id(), true)));
        school.run(cast.mother, () -> door.consent(pupil, true));
        school.run(cast.self, () -> door.show(open.id(), true));
        assertThat(circle(otherPupil, cast.classmate)).as("not confirmed yet").isEmpty();
        school.run(cast.leader.actor(), () -> review.verify(open.id(), open.version(), true, ""));
        assertThat(circle(otherPupil, cast.classmate))
                .extracting(CircleEntry::title)
                .containsExactly("Открытая");
        assertThat(Objects.requireNonNull(of(cast.mother, pupil).consent()).on())
                .isEqualTo(PortfolioCast.TODAY);
        school.run(cast.self, () -> door.show(open.id(), false));
        assertThat(circle(otherPupil, cast.classmate)).isEmpty();
        school.run(cast.self, () -> door.show(open.id(), true));
        school.run(cast.mother, () -> door.consent(pupil, false));
        assertThat(circle(otherPupil, cast.classmate)).isEmpty();
        school.run(cast.mother, () -> door.consent(pupil, true));
        assertThat(circle(otherPupil, cast.classmate)).as("the marks are gone").isEmpty();
        assertThatThrownBy(() -> circle(otherPupil, pupil)).isInstanceOf(NotFound.class);
        assertThat(circle(cast.mother, cast.motherPerson)).as("no class").isEmpty();
        assertThat(audit.of(school.id(), cast.mother))
                .contains("portfolio.consent-given", "portfolio.consent-withdrawn");
    }

    @Test
    void anotherClassSeesNothing() {
        long other = school.schoolClass(7, "В");
        long away = school.pupils(other, 1, LearningFixture.START).getFirst();
        Actor awayPupil = school.account(away, Role.STUDENT);
        school.as(cast.self, () -> door.save(olympiad(pupil, "Олимпиада")));
        Entry entry = entry(cast.self, "Олимпиада");
        school.run(cast.mother, () -> door.consent(pupil, true));
        school.run(cast.mother, () -> door.show(entry.id(), true));
        school.run(cast.leader.actor(), () -> review.verify(entry.id(), entry.version(), true, ""));
        assertThat(circle(awayPupil, away)).isEmpty();
        assertThat(circle(cast.self, pupil)).hasSize(1);
    }

    @Test
    void onlyALegalRepresentativeOrAPupilOfAgeConsents() {
        Actor aunt = school.account(cast.parent(pupil, false), Role.GUARDIAN);
        refused(PortfolioProblem.NOT_LEGAL, () -> school.run(aunt, () -> door.consent(pupil, true)));
        refused(PortfolioProblem.UNDER_AGE, () -> school.run(cast.self, () -> door.consent(pupil, true)));
        cast.born(pupil, LocalDate.of(2008, 5, 4));
        refused(PortfolioProblem.OF_AGE, () -> school.run(cast.mother, () -> door.consent(pupil, true)));
        school.run(cast.self, () -> door.consent(pupil, true));
        long me = cast.leader.person();
        refused(PortfolioProblem.CONSENT_PUPILS, () -> school.run(cast.leader.actor(), () -> door.consent(me, true)));
    }

    @Test
    void aPortfolioHasRoomForSoMuch() {
        for (int i = 0; i < SaveEntry.MOST_ENTRIES; i++) {
            SaveEntry entry = collected(pupil, PortfolioSection.COLLECTION, "Запись " + i);
            school.as(cast.self, () -> door.save(entry));
        }
        refused(PortfolioProblem.FULL, () -> school.as(cast.self, () -> door.save(olympiad(pupil, "Олимпиада"))));
    }

    @Test
    void nobodyElseReadsOrFills() {
        school.as(cast.self, () -> door.save(olympiad(pupil, "Олимпиада")));
        Entry entry = entry(cast.self, "Олимпиада");
        Colleague stranger = school.colleague(Role.TEACHER);
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        Actor otherParent = school.account(cast.parent(cast.classmate, true), Role.GUARDIAN);
        for (Actor one : List.of(stranger.actor(), otherParent)) {
            assertThatThrownBy(() -> of(one, pupil)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(one, () -> door.save(olympiad(pupil, "Чужая"))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(one, () -> door.remove(entry.id(), entry.version())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(one, () -> door.portray(pupil, 0, "Чужое")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(one, () -> door.consent(pupil, true)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(one, () -> door.show(entry.id(), true)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> of(secretary, pupil)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> of(cast.leader.actor(), stranger.person())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(cast.leader.actor(), () -> door.save(olympiad(pupil, "За ученика"))))
                .as("a class teacher looks and checks")
                .isInstanceOf(NotFound.class);
        assertThat(of(cast.leader.actor(), pupil).fills()).isFalse();
        assertThat(audit.of(school.id(), cast.leader.actor())).contains("portfolio.read");
    }

    @Test
    void anotherSchoolSeesNothingOfIt() {
        school.as(cast.self, () -> door.save(with(olympiad(pupil, "Олимпиада"), List.of(DIPLOMA))));
        Entry entry = entry(cast.self, "Олимпиада");
        School other = fixture.school();
        Actor head = other.colleague(Role.PRINCIPAL).actor();
        Actor parent = other.account(other.person(), Role.GUARDIAN);
        assertThatThrownBy(() -> other.as(head, () -> door.portfolio(pupil))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(head, () -> review.verify(entry.id(), entry.version(), true, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(parent, () -> door.remove(entry.id(), entry.version())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(parent, () -> door.save(olympiad(pupil, "Чужая"))))
                .isInstanceOf(NotFound.class);
        UUID file = entry.proofs().getFirst().file();
        assertThatThrownBy(() -> other.as(head, () -> files.info(file))).isInstanceOf(NotFound.class);
    }

    private void assertReads(UUID file, Actor... readers) {
        for (Actor reader : readers) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            school.run(reader, () -> files.write(file, content));
            assertThat(content.toByteArray()).isEqualTo(PortfolioCast.PDF);
        }
    }

    private Portfolio of(Actor actor, long person) {
        return school.as(actor, () -> door.portfolio(person));
    }

    private Entry entry(Actor actor, String title) {
        return of(actor, pupil).entries().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<CircleEntry> circle(Actor actor, long person) {
        return school.as(actor, () -> door.circle(person));
    }
}
