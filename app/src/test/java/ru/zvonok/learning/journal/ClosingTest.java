package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.ClosingRule.Kind;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** How long the journal stays open: windows, periods that are closed, and who may write all the same. */
@ModuleTest
class ClosingTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final LocalDate OLD = LocalDate.of(2026, 10, 22);
    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 9, 1), TODAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Closing closing;

    @Autowired
    WritePermits permits;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    StudentJournal students;

    @Autowired
    Calendar calendar;

    @Autowired
    AuditTrail audit;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Colleague other;
    Actor deputy;
    long group;
    long algebra;
    long geometry;
    List<Long> pupils;
    Lesson old;
    Lesson today;
    Period first;
    Period second;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        other = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        geometry = school.course(group, "Геометрия", other);
        school.slot(algebra, DayOfWeek.THURSDAY, 1);
        school.slot(geometry, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 10, 19), TODAY);
        pupils = school.pupils(group, 2, LearningFixture.START);
        old = school.lesson(algebra, OLD);
        today = school.lesson(algebra, TODAY);
        List<Period> periods = school.bySystem(() -> calendar.periods(school.periodSet()));
        first = periods.get(0);
        second = periods.get(1);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theOrganisationSaysHowFarBackOneMayWrite() {
        assertThat(problem(mark(old))).isNull();
        school.run(deputy, () -> closing.say(rule(Kind.MARKS_DAYS, 7, TODAY)));
        assertThat(problem(mark(old))).isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(problem(mark(today))).isNull();
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, old.id(), null, "§ 1", null)));
        school.run(deputy, () -> closing.say(rule(Kind.LESSONS_DAYS, 20, TODAY)));
        assertThat(refusal(() -> school.run(
                        teacher.actor(), () -> cards.give(new GiveHomework(algebra, old.id(), null, "§ 2", null)))))
                .isEqualTo(JournalProblem.DAY_CLOSED);
        LessonCard card = school.as(teacher.actor(), () -> cards.card(algebra, old.id()));
        assertThat(card.closed()).isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(card.notesOpen()).isFalse();
        School strange = fixture.school();
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(strange.as(head, closing::numbers))
                .extracting(ClosingNumber::since)
                .containsOnlyNulls();
    }

    @Test
    void aRuleHoldsFromItsDayOn() {
        school.run(deputy, () -> closing.say(rule(Kind.MARKS_DAYS, 7, TODAY.plusDays(1))));
        assertThat(problem(mark(old))).isNull();
        ClosingNumber now = number(Kind.MARKS_DAYS);
        assertThat(now.value()).isEqualTo(30);
        assertThat(now.since()).isNull();
        assertThat(now.ahead()).extracting(ClosingRule::value).containsExactly(7);
        clock.moveTo(TODAY.plusDays(1).atTime(0, 0));
        assertThat(problem(mark(old))).isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(number(Kind.MARKS_DAYS).since()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void whatIsSaidIsRefusedWhereItCannotBe() {
        assertThat(saying(Kind.MARKS_DAYS, 7, TODAY.minusDays(1))).isEqualTo(JournalProblem.CLOSING_PAST);
        assertThat(saying(Kind.MARKS_DAYS, 367, TODAY)).isEqualTo(JournalProblem.CLOSING_NUMBER);
        assertThat(saying(Kind.MARKS_DAYS, -1, TODAY)).isEqualTo(JournalProblem.CLOSING_NUMBER);
        assertThat(saying(Kind.REASON, 2, TODAY)).isEqualTo(JournalProblem.CLOSING_NUMBER);
        school.run(deputy, () -> closing.say(rule(Kind.MARKS_DAYS, 7, TODAY)));
        assertThat(saying(Kind.MARKS_DAYS, 8, TODAY)).isEqualTo(JournalProblem.CLOSING_EXISTS);
        school.run(deputy, () -> closing.say(rule(Kind.MARKS_DAYS, 9, TODAY.plusDays(3))));
        long ahead = number(Kind.MARKS_DAYS).ahead().getFirst().id();
        School strange = fixture.school();
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.run(head, () -> closing.unsay(ahead))).isInstanceOf(NotFound.class);
        clock.moveTo(TODAY.plusDays(3).atTime(8, 0));
        assertThat(refusal(() -> school.run(deputy, () -> closing.unsay(ahead))))
                .isEqualTo(JournalProblem.CLOSING_HOLDS);
        clock.reset();
        school.run(deputy, () -> closing.unsay(ahead));
        assertThat(number(Kind.MARKS_DAYS).ahead()).isEmpty();
        assertThat(audit.of(school.id(), deputy)).contains("journal.closing-rule-set", "journal.closing-rule-removed");
    }

    @Test
    void onlyThoseWhoLockMayTouchAnyOfIt() {
        List<Runnable> all = List.of(
                closing::numbers,
                () -> closing.say(rule(Kind.MARKS_DAYS, 7, TODAY)),
                () -> closing.unsay(1),
                () -> closing.classes(2026),
                () -> closing.courses(group),
                () -> closing.unfinished(ClosePeriod.all(first.id())),
                () -> closing.close(ClosePeriod.all(first.id())),
                () -> closing.open(ClosePeriod.all(first.id())),
                permits::running,
                () -> permits.give(permit(Set.of(), LocalDateTime.of(2026, 11, 13, 8, 0))),
                () -> permits.end(1));
        for (Runnable one : all) {
            assertThatThrownBy(() -> school.run(teacher.actor(), one)).isInstanceOf(Denied.class);
        }
        for (Role role : List.of(Role.ORG_ADMIN, Role.COORDINATOR)) {
            Actor may = school.colleague(role).actor();
            assertThat(school.as(may, closing::numbers)).hasSize(4);
        }
    }

    @Test
    void aPeriodIsClosedForAllForAClassOrForACourse() {
        mark(today);
        assertThat(state(second).open()).isTrue();
        assertThat(school.as(deputy, () -> closing.close(ClosePeriod.ofCourses(second.id(), Set.of(geometry)))))
                .containsExactly(geometry);
        assertThat(state(second).closed()).isEqualTo(1);
        assertThat(state(second).whole()).isFalse();
        assertThat(problem(mark(today))).isNull();
        assertThat(school.as(deputy, () -> closing.close(ClosePeriod.ofGroup(second.id(), group))))
                .containsExactly(algebra);
        assertThat(state(second).whole()).isTrue();
        assertThat(state(second).account()).isEqualTo(deputy.account());
        assertThat(school.as(deputy, () -> closing.close(ClosePeriod.all(second.id()))))
                .isEmpty();
        assertThat(school.as(deputy, () -> closing.open(ClosePeriod.all(second.id()))))
                .containsExactlyInAnyOrder(algebra, geometry);
        assertThat(problem(mark(today))).isNull();
        assertThat(audit.of(school.id(), deputy)).contains("journal.period-shut", "journal.period-opened");
    }

    @Test
    void whoeverWritesThenIsToldWhoClosedItAndWhen() {
        school.run(deputy, () -> closing.close(ClosePeriod.all(second.id())));
        assertThat(mark(today)).isInstanceOfSatisfying(CellAnswer.Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(JournalProblem.PERIOD_CLOSED);
            assertThat(refused.arguments()).containsExactly(deputy.name(), "12.11.2026 10:40");
        });
        assertThat(refusal(() -> school.run(
                        teacher.actor(), () -> cards.give(new GiveHomework(algebra, today.id(), null, "§ 2", null)))))
                .isEqualTo(JournalProblem.PERIOD_CLOSED);
        assertThat(school.as(teacher.actor(), () -> journal.locked(algebra, TODAY)))
                .isTrue();
    }

    @Test
    void whatIsElsewhereIsNotFound() {
        School strange = fixture.school();
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        for (ClosePeriod what : List.of(
                ClosePeriod.all(second.id()),
                ClosePeriod.ofGroup(second.id(), group),
                ClosePeriod.ofCourses(second.id(), Set.of(algebra)))) {
            assertThatThrownBy(() -> strange.run(head, () -> closing.close(what)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> strange.run(head, () -> closing.open(what)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> strange.run(head, () -> closing.unfinished(what)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> strange.run(head, () -> closing.courses(group)))
                .isInstanceOf(NotFound.class);
        assertThat(strange.as(head, () -> closing.classes(2026))).isEmpty();
        long own = strange.bySystem(() -> calendar.periods(strange.periodSet()))
                .getFirst()
                .id();
        assertThatThrownBy(() -> strange.run(head, () -> closing.close(ClosePeriod.ofGroup(own, group))))
                .isInstanceOf(NotFound.class);
        assertThat(problem(mark(today))).isNull();
    }

    @Test
    void whatIsMissingIsToldBefore() {
        Unfinished before = school.as(deputy, () -> closing.unfinished(ClosePeriod.ofGroup(second.id(), group)));
        assertThat(before.lessons()).isPositive();
        assertThat(before.unsettled()).extracting(course -> course.id()).containsExactlyInAnyOrder(algebra, geometry);
        assertThat(before.nothing()).isFalse();
        Unfinished one =
                school.as(deputy, () -> closing.unfinished(ClosePeriod.ofCourses(second.id(), Set.of(algebra))));
        assertThat(one.unfilled()).extracting(course -> course.id()).containsExactly(algebra);
        assertThat(one.lessons()).isLessThan(before.lessons());
    }

    @Test
    void aPeriodClosesByItselfSomeDaysAfterItsEndAndCanBeOpened() {
        assertThat(first.endsOn()).isEqualTo(LocalDate.of(2026, 10, 24));
        school.run(deputy, () -> closing.say(rule(Kind.CLOSE_AFTER, 19, TODAY)));
        assertThat(problem(mark(old))).as("19 days after the end").isNull();
        clock.moveTo(TODAY.plusDays(1).atTime(0, 0));
        assertThat(mark(old)).isInstanceOfSatisfying(CellAnswer.Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(JournalProblem.PERIOD_CLOSED_ITSELF);
            assertThat(refused.arguments()).containsExactly("13.11.2026");
        });
        assertThat(state(first).whole()).isTrue();
        assertThat(state(first).itself()).isEqualTo(TODAY.plusDays(1));
        assertThat(state(second).open()).isTrue();
        assertThat(school.as(teacher.actor(), () -> journal.locked(algebra, OLD)))
                .isTrue();
        assertThat(school.as(deputy, () -> closing.open(ClosePeriod.ofCourses(first.id(), Set.of(algebra)))))
                .containsExactly(algebra);
        assertThat(problem(mark(old))).isNull();
        assertThat(state(first).closed()).isEqualTo(1);
        school.run(deputy, () -> closing.close(ClosePeriod.ofCourses(first.id(), Set.of(algebra))));
        assertThat(problem(mark(old))).isEqualTo(JournalProblem.PERIOD_CLOSED);
    }

    @Test
    void noReasonIsAskedWhereTheOrganisationWantsNone() {
        mark(today);
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        school.run(self, () -> students.lessons(pupils.getFirst(), new DateRange(TODAY, TODAY)));
        assertThat(problem(mark(today))).isEqualTo(JournalProblem.REASON_MISSING);
        assertThat(school.as(teacher.actor(), () -> closing.asksReasons())).isTrue();
        school.run(deputy, () -> closing.say(rule(Kind.REASON, 0, TODAY)));
        assertThat(school.as(teacher.actor(), () -> closing.asksReasons())).isFalse();
        assertThat(problem(mark(today))).isNull();
    }

    @Test
    void aPermitOpensClosedDaysToOnePersonUntilItsMinute() {
        school.run(deputy, () -> {
            closing.close(ClosePeriod.all(second.id()));
            closing.say(rule(Kind.MARKS_DAYS, 7, TODAY));
        });
        school.run(deputy, () -> permits.give(permit(Set.of(), LocalDateTime.of(2026, 11, 12, 11, 0))));
        assertThat(problem(mark(old))).as("the window").isNull();
        assertThat(problem(mark(today))).as("the closed period").isNull();
        assertThat(problem(mark(other, geometry, school.lesson(geometry, TODAY))))
                .as("another person")
                .isEqualTo(JournalProblem.PERIOD_CLOSED);
        assertThat(problem(mark(teacher, geometry, school.lesson(geometry, TODAY))))
                .as("a permit is no right")
                .isEqualTo(JournalProblem.NOT_YOUR_LESSON);
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 10, 59, 59));
        assertThat(problem(mark(today))).isNull();
        assertThat(school.as(teacher.actor(), permits::mine)).hasSize(1);
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 11, 0));
        assertThat(problem(mark(today))).isEqualTo(JournalProblem.PERIOD_CLOSED);
        assertThat(school.as(teacher.actor(), permits::mine)).isEmpty();
        assertThat(school.as(deputy, permits::running)).isEmpty();
    }

    @Test
    void aPermitCoversItsDaysAndItsCourseAlone() {
        long physics = school.course(group, "Физика", teacher);
        school.slot(physics, DayOfWeek.THURSDAY, 3);
        school.generate(LocalDate.of(2026, 10, 19), TODAY);
        school.run(deputy, () -> closing.say(rule(Kind.MARKS_DAYS, 7, TODAY)));
        school.run(
                deputy,
                () -> permits.give(new GivePermit(
                        teacher.person(),
                        Set.of(algebra),
                        OLD,
                        OLD,
                        LocalDateTime.of(2026, 11, 13, 18, 0),
                        "Болел учитель")));
        assertThat(problem(mark(old))).isNull();
        assertThat(problem(mark(school.lesson(algebra, OLD.plusDays(7))))).isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(problem(mark(teacher, physics, school.lesson(physics, OLD)))).isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(school.as(teacher.actor(), permits::mine)).singleElement().satisfies(permit -> {
            assertThat(permit.course()).isEqualTo(algebra);
            assertThat(permit.reason()).isEqualTo("Болел учитель");
        });
        long permit = school.as(deputy, permits::running).getFirst().id();
        School strange = fixture.school();
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(strange.as(head, permits::running)).isEmpty();
        assertThatThrownBy(() -> strange.run(head, () -> permits.end(permit))).isInstanceOf(NotFound.class);
        school.run(deputy, () -> permits.end(permit));
        assertThatThrownBy(() -> school.run(deputy, () -> permits.end(permit))).isInstanceOf(NotFound.class);
        assertThat(problem(mark(old))).isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(audit.of(school.id(), deputy)).contains("journal.permit-given", "journal.permit-ended");
    }

    @Test
    void aPermitIsRefusedWhereItCannotBe() {
        LocalDateTime later = LocalDateTime.of(2026, 11, 13, 18, 0);
        assertThat(giving(permit(Set.of(), LocalDateTime.of(2026, 11, 12, 10, 40))))
                .isEqualTo(JournalProblem.PERMIT_PAST);
        assertThat(giving(new GivePermit(teacher.person(), Set.of(), TODAY, OLD, later, "Болел")))
                .isEqualTo(JournalProblem.PERMIT_DAYS);
        assertThat(giving(new GivePermit(teacher.person(), Set.of(), OLD, TODAY, later, " ")))
                .isEqualTo(JournalProblem.PERMIT_REASON);
        assertThat(giving(new GivePermit(teacher.person(), Set.of(), OLD, TODAY, later, "х".repeat(201))))
                .isEqualTo(JournalProblem.PERMIT_REASON);
        assertThat(giving(permit(Set.of(geometry), later))).isEqualTo(JournalProblem.PERMIT_STRANGER);
        School strange = fixture.school();
        long course = strange.course(strange.schoolClass(7, "Б"), "Алгебра", strange.colleague(Role.TEACHER));
        assertThatThrownBy(() -> school.run(deputy, () -> permits.give(permit(Set.of(course), later))))
                .isInstanceOf(NotFound.class);
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.run(head, () -> permits.give(permit(Set.of(), later))))
                .isInstanceOf(NotFound.class);
    }

    private GivePermit permit(Set<Long> courses, LocalDateTime until) {
        return new GivePermit(teacher.person(), courses, LearningFixture.START, TODAY, until, "Болел учитель");
    }

    private Problem giving(GivePermit permit) {
        return refusal(() -> school.run(deputy, () -> permits.give(permit)));
    }

    private Problem saying(Kind kind, int value, LocalDate from) {
        return refusal(() -> school.run(deputy, () -> closing.say(rule(kind, value, from))));
    }

    private static Problem refusal(ThrowingCallable what) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, refusal -> problem[0] = refusal.problem());
        return problem[0];
    }

    private static ClosingRule rule(Kind kind, int value, LocalDate from) {
        return new ClosingRule(0, kind, value, from);
    }

    private ClosingNumber number(Kind kind) {
        return school.as(deputy, closing::numbers).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ClosingTable.State state(Period period) {
        ClosingTable table = school.as(deputy, () -> closing.classes(2026)).getFirst();
        ClosingTable inside = school.as(deputy, () -> closing.courses(group)).getFirst();
        assertThat(inside.lines()).hasSizeGreaterThanOrEqualTo(2);
        return Objects.requireNonNull(table.lines().getFirst().states().get(period.id()));
    }

    private CellAnswer mark(Lesson lesson) {
        return mark(teacher, algebra, lesson);
    }

    /** Puts another mark than stands there. */
    private CellAnswer mark(Colleague who, long course, Lesson lesson) {
        Cell cell = school.as(deputy, () -> journal.page(course, DAYS)).students().stream()
                .filter(one -> one.person() == pupils.getFirst())
                .findFirst()
                .orElseThrow()
                .cells()
                .getOrDefault(lesson.id(), Cell.EMPTY);
        EditCell edit = new EditCell(
                UUID.randomUUID(),
                pupils.getFirst(),
                lesson.id(),
                cell.value().equals("5") ? "4" : "5",
                cell.version());
        return school.as(who.actor(), () -> journal.edit(course, DAYS, List.of(edit)))
                .answers()
                .getFirst();
    }

    private static @Nullable JournalProblem problem(CellAnswer answer) {
        return answer instanceof CellAnswer.Refused refused ? refused.problem() : null;
    }
}
