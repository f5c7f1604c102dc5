package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.PeriodSheet.Pending;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.ClosePeriod;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Grants;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.ModuleTest;

/** Marks against the rule: they count nowhere until the deputy has approved them (MRK-10). */
@ModuleTest
class ApprovalsTest {

    @Autowired
    LearningFixture fixture;

    @Autowired
    Finals finals;

    @Autowired
    Policies policies;

    @Autowired
    Approvals approvals;

    @Autowired
    Journal journal;

    @Autowired
    Calendar calendar;

    @Autowired
    Closing closing;

    @Autowired
    Grants grants;

    @Autowired
    Notifications notifications;

    School school;
    Colleague teacher;
    Actor deputy;
    Actor self;
    long group;
    long algebra;
    long period;
    long pupil;

    @BeforeEach
    void theRuleBindsAndSaysFour() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        self = school.account(pupil, Role.STUDENT);
        period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        school.run(deputy, () -> policies.add(PolicyLine.everywhere(binding())));
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 10), LearningFixture.TODAY)) {
            Lesson lesson = school.lesson(algebra, day);
            EditCell edit = new EditCell(UUID.randomUUID(), pupil, lesson.id(), "4", 0);
            assertThat(school.as(teacher.actor(), () -> journal.edit(algebra, LearningFixture.QUARTER, List.of(edit)))
                            .answers())
                    .allMatch(CellAnswer.Saved.class::isInstance);
        }
    }

    @Test
    void aMarkAgainstTheRuleCountsNowhereUntilItIsApproved() {
        SettleAnswer answer = settle(PeriodValue.FIVE, 0);
        assertThat(answer.problem()).isNull();
        assertThat(answer.waits()).isTrue();
        assertThat(answer.value()).isNull();
        assertThat(row().value()).isNull();
        assertThat(family()).isEmpty();
        assertThat(open(teacher.actor())).isEqualTo(1);
        assertThat(open(deputy)).isZero();
        assertThat(problem(() -> approvals.approve(at()), deputy)).isEqualTo(FinalsProblem.NOT_EXPLAINED);
        assertThat(problem(() -> approvals.giveBack(at(), "рано"), deputy)).isEqualTo(FinalsProblem.NOT_EXPLAINED);

        explain("Последние работы на «5»");
        assertThat(open(teacher.actor())).isZero();
        assertThat(open(deputy)).isEqualTo(1);
        assertThat(school.as(deputy, () -> approvals.waiting())).singleElement().satisfies(mark -> {
            assertThat(mark.value()).isEqualTo(PeriodValue.FIVE);
            assertThat(mark.proposed()).isEqualTo(PeriodValue.FOUR);
            assertThat(mark.average()).isEqualByComparingTo("4");
            assertThat(mark.words()).isEqualTo("Последние работы на «5»");
            assertThat(mark.decidable()).isTrue();
            assertThat(mark.mine()).isFalse();
        });
        MarkAt seen = at();
        school.run(deputy, () -> approvals.approve(seen));
        assertThat(row().value()).isEqualTo(PeriodValue.FIVE);
        assertThat(row().pending()).isNull();
        assertThat(family()).extracting(StudentPeriodMark::value).containsExactly(PeriodValue.FIVE);
        assertThat(school.as(deputy, () -> approvals.waiting())).isEmpty();
        assertThatThrownBy(() -> school.run(deputy, () -> approvals.approve(seen)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheRuleSaysIsSettledAtOnceAndEndsTheWaiting() {
        SettleAnswer waits = settle(PeriodValue.FIVE, 0);
        SettleAnswer settled = settle(PeriodValue.FOUR, waits.version());
        assertThat(settled.waits()).isFalse();
        assertThat(settled.value()).isEqualTo(PeriodValue.FOUR);
        assertThat(school.as(deputy, () -> approvals.waiting())).isEmpty();
    }

    @Test
    void whatWasSettledStaysUntilTheOtherIsApproved() {
        SettleAnswer four = settle(PeriodValue.FOUR, 0);
        SettleAnswer three = settle(PeriodValue.THREE, four.version());
        assertThat(three.waits()).isTrue();
        assertThat(three.value()).isEqualTo(PeriodValue.FOUR);
        assertThat(family()).extracting(StudentPeriodMark::value).containsExactly(PeriodValue.FOUR);
        SettleAnswer back = settle(null, three.version());
        assertThat(back.value()).as("what waited is taken back, not what holds").isEqualTo(PeriodValue.FOUR);
        assertThat(row().pending()).isNull();
        assertThat(settle(null, back.version()).problem())
                .as("the family has seen it")
                .isEqualTo(FinalsProblem.REASON_MISSING);
        assertThat(settle(null, back.version(), "Ошибка при вводе").value()).isNull();
        assertThat(family()).isEmpty();
    }

    @Test
    void givenBackTheTeacherIsToldAndInsistsOrChanges() {
        settle(PeriodValue.FIVE, 0);
        explain("Старался");
        int before = school.as(teacher.actor(), () -> notifications.unread());
        school.run(deputy, () -> approvals.giveBack(at(), "Мало оснований"));
        assertThat(school.as(teacher.actor(), () -> notifications.unread())).isEqualTo(before + 1);
        assertThat(pending().answer()).isEqualTo("Мало оснований");
        assertThat(family()).isEmpty();
        assertThat(open(teacher.actor())).isEqualTo(1);
        assertThat(open(deputy)).isZero();
        assertThat(problem(() -> approvals.approve(at()), deputy)).isEqualTo(FinalsProblem.NOT_EXPLAINED);

        explain("Олимпиада");
        assertThat(pending().answer()).isNull();
        assertThat(open(deputy)).isEqualTo(1);

        settle(PeriodValue.THREE, row().version());
        assertThat(pending().value()).isEqualTo(PeriodValue.THREE);
        assertThat(pending().words()).as("another mark needs another reason").isNull();
    }

    @Test
    void aReasonIsWantedAndNotALongOne() {
        settle(PeriodValue.FIVE, 0);
        for (String words : List.of("", "  ", "я".repeat(301))) {
            assertThat(problem(() -> approvals.explain(at(), words), teacher.actor()))
                    .isEqualTo(FinalsProblem.WORDS_MISSING);
        }
        explain("я".repeat(300));
        assertThat(problem(() -> approvals.giveBack(at(), " "), deputy)).isEqualTo(FinalsProblem.WORDS_MISSING);
    }

    @Test
    void thePeriodIsNotClosedOverMarksThatWait() {
        SettleAnswer waits = settle(PeriodValue.FIVE, 0);
        assertThat(problem(() -> finals.lock(algebra, period), deputy)).isEqualTo(FinalsProblem.WAITING);
        settle(null, waits.version());
        school.run(deputy, () -> finals.lock(algebra, period));
        assertThat(settle(PeriodValue.FIVE, row().version()).problem()).isEqualTo(FinalsProblem.LOCKED);
    }

    @Test
    void whoMayAndWhoMayNot() {
        settle(PeriodValue.FIVE, 0);
        Actor other = school.colleague(Role.TEACHER).actor();
        MarkAt at = at();
        assertThatThrownBy(() -> school.run(other, () -> approvals.explain(at, "чужой")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(deputy, () -> approvals.explain(at, "не мой урок")))
                .isInstanceOf(Denied.class);
        explain("Старался");
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> approvals.approve(at)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> approvals.giveBack(at, "сам")))
                .isInstanceOf(Denied.class);
        assertThat(school.as(other, () -> approvals.waiting())).isEmpty();
        assertThat(open(other)).isZero();
        Actor principal = school.colleague(Role.PRINCIPAL).actor();
        assertThat(school.as(principal, () -> approvals.waiting()))
                .singleElement()
                .satisfies(mark -> assertThat(mark.decidable()).isTrue());
        School neighbour = fixture.school();
        Actor stranger = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(neighbour.as(stranger, () -> approvals.waiting())).isEmpty();
        assertThatThrownBy(() -> neighbour.run(stranger, () -> approvals.approve(at)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.run(stranger, () -> approvals.giveBack(at, "нет")))
                .isInstanceOf(NotFound.class);
        Colleague strangeTeacher = neighbour.colleague(Role.TEACHER);
        assertThatThrownBy(() -> neighbour.run(strangeTeacher.actor(), () -> approvals.explain(at, "нет")))
                .isInstanceOf(NotFound.class);
        assertThat(row().value()).isNull();
    }

    /** In a school with one deputy it is the head. */
    @Test
    void nobodyApprovesWhatIsTheirs() {
        school.bySystem(() -> {
            grants.give(teacher.actor().person(), Role.DEPUTY_HEAD);
            return 0;
        });
        settle(PeriodValue.FIVE, 0);
        explain("Старался");
        assertThat(school.as(teacher.actor(), () -> approvals.waiting()))
                .singleElement()
                .satisfies(mark -> assertThat(mark.decidable()).isFalse());
        assertThat(open(teacher.actor())).isZero();
        assertThat(problem(() -> approvals.approve(at()), teacher.actor())).isEqualTo(FinalsProblem.OWN_MARK);
        assertThat(row().value()).isNull();
        Actor principal = school.colleague(Role.PRINCIPAL).actor();
        assertThat(open(principal)).isEqualTo(1);
        school.run(principal, () -> approvals.approve(at()));
        assertThat(row().value()).isEqualTo(PeriodValue.FIVE);
    }

    @Test
    void whatIsClosedMeanwhileIsOpenedBeforeItIsApproved() {
        settle(PeriodValue.FIVE, 0);
        explain("Старался");
        ClosePeriod whole = new ClosePeriod(period, Set.of(group), Set.of());
        school.run(deputy, () -> closing.close(whole));
        assertThat(problem(() -> approvals.approve(at()), deputy)).isEqualTo(FinalsProblem.LOCKED);
        assertThat(row().value()).isNull();
        school.run(deputy, () -> closing.open(whole));
        school.run(deputy, () -> approvals.approve(at()));
        assertThat(row().value()).isEqualTo(PeriodValue.FIVE);
    }

    @Test
    void theDeputyApprovesWhatWasSeenOrNothing() {
        settle(PeriodValue.FIVE, 0);
        explain("Старался");
        MarkAt seen = at();
        settle(PeriodValue.THREE, seen.version());
        explain("Передумал");
        assertThat(problem(() -> approvals.approve(seen), deputy)).isEqualTo(FinalsProblem.CHANGED_MEANWHILE);
        assertThat(row().value()).isNull();
    }

    /** Whoever comes first wins, and the other one is told. */
    @Test
    void approvedAndChangedAtTheSameMoment() throws Exception {
        for (int turn = 0; turn < 8; turn++) {
            settle(PeriodValue.FIVE, row().version());
            explain("Старался");
            MarkAt seen = at();
            CountDownLatch go = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<@Nullable Problem> approved = threads.submit(() -> {
                    go.await();
                    return problemIfAny(() -> approvals.approve(seen), deputy);
                });
                Future<SettleAnswer> changed = threads.submit(() -> {
                    go.await();
                    return settle(PeriodValue.THREE, seen.version());
                });
                go.countDown();
                if (approved.get() == null) {
                    assertThat(changed.get().conflict()).isTrue();
                    assertThat(row().value()).isEqualTo(PeriodValue.FIVE);
                    assertThat(row().pending()).isNull();
                } else {
                    assertThat(approved.get()).isEqualTo(FinalsProblem.CHANGED_MEANWHILE);
                    assertThat(changed.get().waits()).isTrue();
                    assertThat(pending().value()).isEqualTo(PeriodValue.THREE);
                    assertThat(row().value()).isNull();
                }
            }
            settle(PeriodValue.FOUR, row().version());
            settle(null, row().version());
        }
    }

    /** A mark against the rule waits. */
    static GradingPolicy binding() {
        return new GradingPolicy(
                LearningFixture.START,
                new GradingPolicy.Limits(new BigDecimal("4.50"), new BigDecimal("3.50"), new BigDecimal("2.50")),
                3,
                new BigDecimal("0.50"),
                new BigDecimal("0.05"),
                true,
                false,
                true,
                List.of(),
                new GradingPolicy.Region(new BigDecimal("3"), new BigDecimal("0.5"), new BigDecimal("0.5")),
                null);
    }

    private SettleAnswer settle(@Nullable PeriodValue value, long version) {
        return settle(value, version, null);
    }

    private SettleAnswer settle(@Nullable PeriodValue value, long version, @Nullable String reason) {
        SettleMark mark = new SettleMark(UUID.randomUUID(), pupil, value, version, reason);
        return school.as(teacher.actor(), () -> finals.settle(algebra, period, List.of(mark)))
                .getFirst();
    }

    private void explain(String words) {
        school.run(teacher.actor(), () -> approvals.explain(at(), words));
    }

    private PeriodRow row() {
        return school.bySystem(() -> finals.sheet(algebra, period)).rows().getFirst();
    }

    private Pending pending() {
        return Objects.requireNonNull(row().pending());
    }

    private MarkAt at() {
        return new MarkAt(algebra, period, pupil, row().version());
    }

    private int open(Actor actor) {
        return school.as(actor, () -> approvals.open());
    }

    private List<StudentPeriodMark> family() {
        return school.as(self, () -> finals.ofStudent(pupil, 2026));
    }

    private Problem problem(Runnable work, Actor actor) {
        return Objects.requireNonNull(problemIfAny(work, actor), "it was not refused");
    }

    private @Nullable Problem problemIfAny(Runnable work, Actor actor) {
        try {
            school.run(actor, work);
            return null;
        } catch (Refusal refusal) {
            return refusal.problem();
        }
    }
}
