package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.journal.ChangeFilter;
import ru.zvonok.learning.journal.Changes;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalChange;
import ru.zvonok.learning.journal.Rollback;
import ru.zvonok.learning.journal.RollbackLine;
import ru.zvonok.learning.journal.RollbackReview;
import ru.zvonok.learning.journal.RollbackSpan;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ViewTest;

/** A stolen password: marks of periods, of the year and at its end, and those that wait, go back to what stood before. */
class PeriodRollbackTest extends ViewTest {

    private static final LocalDateTime FROM = LearningFixture.TODAY.atTime(10, 0);
    private static final LocalDateTime TO = LearningFixture.TODAY.atTime(10, 30);
    private static final long YEAR = YearResult.YEAR.column();

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    Finals finals;

    @Autowired
    Policies policies;

    @Autowired
    Approvals approvals;

    @Autowired
    Calendar calendar;

    @Autowired
    Rollback rollback;

    @Autowired
    Changes changes;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Actor deputy;
    Colleague admin;
    long algebra;
    long period;
    long pupil;

    @BeforeEach
    void theRuleBindsAndSaysFour() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        admin = school.colleague(Role.ORG_ADMIN);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        at(9, 0);
        LocaleContextHolder.setLocale(Texts.RUSSIAN);
        school.run(deputy, () -> policies.add(PolicyLine.everywhere(ApprovalsTest.binding())));
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 10), LearningFixture.TODAY)) {
            long lesson = school.lesson(algebra, day).id();
            EditCell edit = new EditCell(UUID.randomUUID(), pupil, lesson, "4", 0);
            school.as(teacher.actor(), () -> journal.edit(algebra, LearningFixture.QUARTER, List.of(edit)));
        }
    }

    @AfterEach
    void now() {
        clock.reset();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void marksOfTheYearGoBackAndHaveTheirName() {
        settle(YEAR, PeriodValue.FOUR);
        at(10, 0);
        settle(YEAR, PeriodValue.TWO);
        settle(YearResult.EXAM.column(), PeriodValue.TWO);
        at(11, 0);

        assertThat(preview().lines())
                .extracting(RollbackLine::period, RollbackLine::was, RollbackLine::becomes, RollbackLine::problem)
                .containsExactlyInAnyOrder(tuple("Годовая отметка", "2", "4", null), tuple("Экзамен", "2", "", null));
        assertThat(done().back()).isEqualTo(2);

        assertThat(row(YEAR).value()).isEqualTo(PeriodValue.FOUR);
        assertThat(row(YearResult.EXAM.column()).value()).isNull();
        assertThat(school.as(admin.actor(), () -> changes.page(ChangeFilter.of(FROM.minusHours(2), TO), null, 10)))
                .extracting(JournalChange::period)
                .contains("Годовая отметка", "Экзамен");
        assertThat(history(YEAR).getFirst().reason()).startsWith("Откат изменений: ");
    }

    @Test
    void aClosedYearStaysClosed() {
        settle(YEAR, PeriodValue.FOUR);
        at(10, 0);
        settle(YEAR, PeriodValue.TWO);
        at(10, 40);
        school.run(deputy, () -> finals.lock(algebra, YEAR));
        at(11, 0);

        assertThat(done().lines()).extracting(RollbackLine::problem).containsExactly("finals.locked");
        assertThat(row(YEAR).value()).isEqualTo(PeriodValue.TWO);
    }

    @Test
    void aMarkThatWaitsGoesAndOneThatWaitedComesBackWithItsReason() {
        settle(period, PeriodValue.FIVE);
        explain("Олимпиада");
        at(10, 0);
        settle(period, PeriodValue.THREE);
        at(11, 0);

        assertThat(preview().lines())
                .extracting(RollbackLine::was, RollbackLine::becomes)
                .containsExactly(tuple("3 ждёт согласования", "5 ждёт согласования"));
        assertThat(done().back()).isEqualTo(1);
        assertThat(pending().value()).isEqualTo(PeriodValue.FIVE);
        assertThat(pending().words()).isEqualTo("Олимпиада");
        assertThat(school.as(deputy, approvals::open)).isEqualTo(1);
        assertThat(done().lines()).as("once more").isEmpty();
    }

    @Test
    void whatTheThiefMadeWaitIsGone() {
        settle(period, PeriodValue.FOUR);
        at(10, 0);
        settle(period, PeriodValue.FIVE);
        explain("Просто так");
        at(11, 0);

        assertThat(done().back()).isEqualTo(1);
        assertThat(row(period).pending()).isNull();
        assertThat(row(period).value()).isEqualTo(PeriodValue.FOUR);
    }

    @Test
    void whatTheThiefTookBackWaitsAgain() {
        settle(period, PeriodValue.FOUR);
        settle(period, PeriodValue.FIVE);
        explain("Олимпиада");
        at(10, 0);
        settle(period, null);
        settle(period, null);
        at(11, 0);
        assertThat(row(period).value()).isNull();

        assertThat(done().back()).isEqualTo(1);
        assertThat(row(period).value()).isEqualTo(PeriodValue.FOUR);
        assertThat(pending().value()).isEqualTo(PeriodValue.FIVE);
        assertThat(pending().words()).isEqualTo("Олимпиада");
    }

    @Test
    void anApprovalGoesBackToWaiting() {
        settle(period, PeriodValue.FOUR);
        settle(period, PeriodValue.FIVE);
        explain("Олимпиада");
        at(10, 0);
        school.run(
                deputy,
                () -> approvals.approve(
                        new MarkAt(algebra, period, pupil, row(period).version())));
        at(11, 0);

        assertThat(done(deputy).back()).isEqualTo(1);
        assertThat(row(period).value()).isEqualTo(PeriodValue.FOUR);
        assertThat(pending().words()).isEqualTo("Олимпиада");
        assertThat(school.as(deputy, approvals::open)).isEqualTo(1);
    }

    @Test
    void whatWasGivenBackWaitsAgain() {
        settle(period, PeriodValue.FIVE);
        explain("Олимпиада");
        at(10, 0);
        school.run(
                deputy,
                () -> approvals.giveBack(
                        new MarkAt(algebra, period, pupil, row(period).version()), "Нет"));
        at(11, 0);

        assertThat(done(deputy).back()).isEqualTo(1);
        assertThat(pending().answer()).isNull();
        assertThat(pending().words()).isEqualTo("Олимпиада");
    }

    private RollbackReview preview() {
        return school.as(admin.actor(), () -> rollback.preview(span(teacher.actor())));
    }

    private RollbackReview done() {
        return done(teacher.actor());
    }

    private RollbackReview done(Actor thief) {
        long id = school.as(admin.actor(), () -> rollback.start(span(thief), "Пароль украден"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Objects.requireNonNull(review(id).done()).at() != null);
        return review(id);
    }

    private RollbackReview review(long id) {
        return school.as(admin.actor(), () -> rollback.review(id));
    }

    private static RollbackSpan span(Actor thief) {
        return new RollbackSpan(thief.account(), FROM, TO);
    }

    private List<PeriodChange> history(long column) {
        return school.as(teacher.actor(), () -> finals.history(algebra, column, pupil));
    }

    private void settle(long column, @Nullable PeriodValue value) {
        SettleMark mark =
                new SettleMark(UUID.randomUUID(), pupil, value, row(column).version());
        assertThat(school.as(teacher.actor(), () -> finals.settle(algebra, column, List.of(mark))))
                .allSatisfy(one -> assertThat(one.problem()).isNull());
    }

    private void explain(String words) {
        school.run(
                teacher.actor(),
                () -> approvals.explain(
                        new MarkAt(algebra, period, pupil, row(period).version()), words));
    }

    private PeriodRow row(long column) {
        return school.bySystem(() -> finals.sheet(algebra, column)).rows().getFirst();
    }

    private PeriodSheet.Pending pending() {
        return Objects.requireNonNull(row(period).pending());
    }

    private void at(int hour, int minute) {
        clock.moveTo(LearningFixture.TODAY.atTime(hour, minute));
    }
}
