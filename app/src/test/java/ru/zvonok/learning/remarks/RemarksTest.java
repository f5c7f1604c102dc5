package ru.zvonok.learning.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportSheet;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ViewTest;

/** Remarks on how journals are kept, from writing to acceptance, on a Thursday. */
class RemarksTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final DateRange AUTUMN = new DateRange(LearningFixture.START, LocalDate.of(2026, 12, 31));

    @Autowired
    LearningFixture fixture;

    @Autowired
    Remarks remarks;

    @Autowired
    Duties duties;

    @Autowired
    Notifications notifications;

    @Autowired
    Reports reports;

    @Autowired
    AuditTrail trail;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Colleague other;
    Colleague deputy;
    long algebra;
    Lesson monday;

    @BeforeEach
    void aCourse() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        other = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        algebra = school.course(school.schoolClass(7, "Б"), "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(MONDAY, TODAY);
        monday = school.lesson(algebra, MONDAY);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aRemarkIsAnsweredReturnedAnsweredAndAccepted() {
        long id = write(monday.id());
        assertThat(one(id)).satisfies(remark -> {
            assertThat(remark.state()).isEqualTo(RemarkState.OPEN);
            assertThat(remark.teacher()).isEqualTo(teacher.person());
            assertThat(remark.due()).as("three working days after Thursday").isEqualTo(TODAY.plusDays(5));
            assertThat(remark.author()).isEqualTo(deputy.actor().name());
        });
        assertThat(bell(teacher)).extracting(one -> one.notice().textKey()).containsExactly("remarks.bell.written");

        school.run(teacher.actor(), () -> remarks.answer(id, "Тема записана"));
        assertThat(bell(deputy)).extracting(one -> one.notice().textKey()).containsExactly("remarks.bell.answered");
        clock.moveTo(TODAY.plusDays(4).atTime(10, 0));
        school.run(deputy.actor(), () -> remarks.giveBack(id, "Отметок всё ещё нет"));
        assertThat(one(id).due()).as("the same time again, from Monday").isEqualTo(TODAY.plusDays(7));
        school.run(teacher.actor(), () -> remarks.answer(id, "И отметки стоят"));
        school.run(deputy.actor(), () -> remarks.accept(id));

        assertThat(one(id).steps())
                .extracting(Remark.Step::state, Remark.Step::text, Remark.Step::who)
                .containsExactly(
                        tuple(RemarkState.OPEN, "Нет темы", deputy.actor().name()),
                        tuple(
                                RemarkState.ANSWERED,
                                "Тема записана",
                                teacher.actor().name()),
                        tuple(
                                RemarkState.RETURNED,
                                "Отметок всё ещё нет",
                                deputy.actor().name()),
                        tuple(
                                RemarkState.ANSWERED,
                                "И отметки стоят",
                                teacher.actor().name()),
                        tuple(RemarkState.ACCEPTED, "", deputy.actor().name()));
        assertThat(trail.of(school.id(), deputy.actor()))
                .contains("remarks.written", "remarks.returned", "remarks.accepted");
        assertThat(trail.of(school.id(), teacher.actor())).contains("remarks.answered");
        assertThat(school.as(deputy.actor(), () -> remarks.unsettled(algebra))).isZero();
    }

    @Test
    void itIsADutyUntilItIsAnswered() {
        long id = write(null);
        write(monday.id());
        assertThat(duties()).singleElement().satisfies(duty -> {
            assertThat(duty.count()).isEqualTo(2);
            assertThat(duty.due()).isEqualTo(TODAY.plusDays(5));
            assertThat(duty.path()).isEqualTo("remarks?open=" + id);
        });
        clock.moveTo(TODAY.plusDays(6).atTime(9, 0));
        assertThat(one(id).overdue()).isTrue();

        for (Remark remark : school.as(teacher.actor(), () -> remarks.list(AUTUMN))) {
            school.run(teacher.actor(), () -> remarks.answer(remark.id(), "Исправлено"));
        }

        assertThat(duties()).isEmpty();
        assertThat(one(id).overdue()).isFalse();
    }

    @Test
    void aTeacherSeesAndAnswersOnlyTheOwnOnes() {
        long id = write(null);

        assertThat(school.as(teacher.actor(), () -> remarks.list(AUTUMN))).hasSize(1);
        assertThat(school.as(teacher.actor(), () -> remarks.unsettled(algebra))).isEqualTo(1);
        assertThat(school.as(other.actor(), () -> remarks.list(AUTUMN))).isEmpty();
        assertThat(school.as(other.actor(), () -> remarks.unsettled(algebra))).isZero();
        assertThatThrownBy(() -> school.as(other.actor(), () -> remarks.one(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(other.actor(), () -> remarks.answer(id, "Исправлено")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(deputy.actor(), () -> remarks.answer(id, "Исправлено")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> remarks.accept(id)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> remarks.giveBack(id, "Нет")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> remarks.nudge(id)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> remarks.write(new NewRemark(algebra, null, "Нет"))))
                .isInstanceOf(Denied.class);
    }

    @Test
    void thoseWhoLookAfterTheJournalsWrite() {
        for (Role role : List.of(
                Role.PRINCIPAL,
                Role.COORDINATOR,
                Role.DEPARTMENT_HEAD,
                Role.STUDY_OFFICE_SECRETARY,
                Role.DEPUTY_HEAD)) {
            Colleague author = school.colleague(role);
            assertThat(school.as(author.actor(), () -> remarks.write(new NewRemark(algebra, null, "Нет темы"))))
                    .isPositive();
        }
        Colleague admin = school.colleague(Role.ORG_ADMIN);
        assertThat(school.as(admin.actor(), () -> remarks.list(AUTUMN))).hasSize(5);
        assertThatThrownBy(() -> school.as(admin.actor(), () -> remarks.write(new NewRemark(algebra, null, "Нет"))))
                .isInstanceOf(Denied.class);
        Colleague secretary = school.colleague(Role.SECRETARY);
        assertThatThrownBy(() -> school.as(secretary.actor(), () -> remarks.list(AUTUMN)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(secretary.actor(), () -> remarks.unsettled(algebra)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void theAnalysisCountsByTeacherAndTellsOneByOne() {
        long first = write(monday.id());
        school.run(teacher.actor(), () -> remarks.answer(first, "Тема записана"));
        long second = write(null);
        school.run(teacher.actor(), () -> remarks.answer(second, "Сделано"));
        school.run(deputy.actor(), () -> remarks.accept(second));
        write(null);
        clock.moveTo(TODAY.plusDays(6).atTime(9, 0));

        List<Table> tables = school.as(deputy.actor(), () -> analysis()).content().parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();

        assertThat(tables.getFirst().rows()).hasSize(2);
        assertThat(tables.getFirst().rows().getLast().cells().subList(1, 6))
                .as("in all, waiting, overdue, corrected, accepted")
                .containsExactly(3, 1, 1, 1, 1);
        assertThat(tables.getLast().rows())
                .extracting(row -> row.cells().get(3), row -> row.cells().get(6), row -> row.cells()
                        .get(7))
                .containsExactly(
                        tuple(null, "ждёт исправления", ""),
                        tuple(null, "принято", "Сделано"),
                        tuple(MONDAY, "исправлено, проверить", "Тема записана"));
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> analysis()))
                .as("of the own courses, not of the school")
                .isInstanceOf(NotFound.class);
        Colleague secretary = school.colleague(Role.SECRETARY);
        assertThatThrownBy(() -> school.as(secretary.actor(), () -> analysis())).isInstanceOf(Denied.class);
        School away = fixture.school();
        Colleague stranger = away.colleague(Role.PRINCIPAL);
        assertThat(away.as(stranger.actor(), () -> analysis()).content().rows()).isZero();
    }

    private ReportSheet analysis() {
        Map<String, String> week =
                Map.of("year", "2026", "period", "own", "from", MONDAY.toString(), "to", TODAY.toString());
        return reports.make("remarks.analysis", week, Texts.RUSSIAN);
    }

    @Test
    void oneRemindsOnceADay() {
        long id = write(null);
        school.run(deputy.actor(), () -> remarks.nudge(id));
        assertThat(one(id).nudged()).isTrue();
        refused(() -> remarks.nudge(id), RemarksProblem.NUDGED_TODAY);
        clock.moveTo(TODAY.plusDays(1).atTime(9, 0));
        school.run(deputy.actor(), () -> remarks.nudge(id));
        assertThat(bell(teacher)).hasSize(3);
        assertThat(trail.of(school.id(), deputy.actor())).contains("remarks.nudged");
        school.run(teacher.actor(), () -> remarks.answer(id, "Исправлено"));
        refused(() -> remarks.nudge(id), RemarksProblem.STATE);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(() -> remarks.write(new NewRemark(algebra, null, " ")), RemarksProblem.TEXT);
        refused(() -> remarks.write(new NewRemark(algebra, null, "x".repeat(1001))), RemarksProblem.TEXT);
        long untaught = school.course(school.schoolClass(8, "А"), "Физика", null);
        refused(() -> remarks.write(new NewRemark(untaught, null, "Нет темы")), RemarksProblem.NOBODY);
        assertThatThrownBy(() -> school.as(
                        deputy.actor(), () -> remarks.write(new NewRemark(untaught, monday.id(), "Нет темы"))))
                .as("a lesson of another course")
                .isInstanceOf(NotFound.class);
        long id = write(null);
        refused(() -> remarks.giveBack(id, "Нет"), RemarksProblem.STATE);
        school.run(teacher.actor(), () -> remarks.answer(id, "Исправлено"));
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> remarks.answer(id, "Исправлено")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(RemarksProblem.STATE));
        refused(() -> remarks.giveBack(id, ""), RemarksProblem.TEXT);
        school.run(deputy.actor(), () -> remarks.accept(id));
        refused(() -> remarks.accept(id), RemarksProblem.STATE);
    }

    @Test
    void anotherSchoolSeesAndTouchesNothing() {
        long id = write(null);
        School away = fixture.school();
        Colleague stranger = away.colleague(Role.PRINCIPAL);
        Colleague lecturer = away.colleague(Role.TEACHER);

        assertThat(away.as(stranger.actor(), () -> remarks.list(AUTUMN))).isEmpty();
        assertThat(away.as(stranger.actor(), () -> remarks.unsettled(algebra))).isZero();
        assertThatThrownBy(() -> away.as(stranger.actor(), () -> remarks.one(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> away.run(stranger.actor(), () -> remarks.accept(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> away.run(stranger.actor(), () -> remarks.giveBack(id, "Нет")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> away.run(stranger.actor(), () -> remarks.nudge(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> away.run(lecturer.actor(), () -> remarks.answer(id, "Нет")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> away.as(stranger.actor(), () -> remarks.write(new NewRemark(algebra, null, "Нет"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(stranger.actor(), () -> remarks.list(AUTUMN)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void thePageShowsTheCardWithWhatOneMayDo() {
        long id = write(monday.id());
        signIn(deputy.actor());
        open("o/" + school.id() + "/remarks?open=" + id);
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        assertThat($(H2.class).all()).extracting(H2::getText).contains("7Б Алгебра");
        assertThat(buttons())
                .contains("Написать замечание", "Принять", "Напомнить")
                .doesNotContain("Исправлено");

        signIn(teacher.actor());
        openAnew("o/" + school.id() + "/remarks?open=" + id);
        assertThat(buttons()).contains("Исправлено").doesNotContain("Принять", "Написать замечание");
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private long write(@Nullable Long lesson) {
        return school.as(deputy.actor(), () -> remarks.write(new NewRemark(algebra, lesson, "Нет темы")));
    }

    private Remark one(long id) {
        return school.as(deputy.actor(), () -> remarks.one(id));
    }

    private List<Duty> duties() {
        return school.as(teacher.actor(), () -> duties.mine()).stream()
                .filter(duty -> duty.title().equals("remarks.duty"))
                .toList();
    }

    private List<Told> bell(Colleague of) {
        return school.as(of.actor(), () -> notifications.latest(10));
    }

    private void refused(Runnable work, RemarksProblem problem) {
        assertThatThrownBy(() -> school.run(deputy.actor(), work))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
