package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.support.ModuleTest;

/** The door of period marks. */
@ModuleTest
class FinalsTest {

    private static final GradingPolicy.Limits LIMITS =
            new GradingPolicy.Limits(new BigDecimal("4.60"), new BigDecimal("3.60"), new BigDecimal("2.60"));
    private static final GradingPolicy.Region REGION =
            new GradingPolicy.Region(new BigDecimal("3"), new BigDecimal("0.5"), new BigDecimal("0.5"));

    @Autowired
    PeriodResults results;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Finals finals;

    @Autowired
    Policies policies;

    @Autowired
    Journal journal;

    @Autowired
    Calendar calendar;

    @Autowired
    SchoolYears years;

    School school;
    Colleague teacher;
    Colleague leader;
    Colleague other;
    Actor deputy;
    Actor admin;
    long group;
    long algebra;
    long physics;
    long period;
    List<Long> pupils;
    List<Lesson> lessons;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        other = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        admin = school.colleague(Role.ORG_ADMIN).actor();
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", other);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 3, LearningFixture.START);
        period = second(school);
        lessons = List.of(
                school.lesson(algebra, LocalDate.of(2026, 11, 9)),
                school.lesson(algebra, LocalDate.of(2026, 11, 10)),
                school.lesson(algebra, LearningFixture.TODAY));
    }

    @Test
    void aMarkIsProposedWithItsReason() {
        marks(0, "4", "5", "5");
        marks(1, "5");
        PeriodSheet sheet = sheet(teacher.actor());
        assertThat(sheet.locked()).isFalse();
        PeriodRow first = row(sheet, 0);
        assertThat(first.value()).isNull();
        assertThat(first.proposal().value()).isEqualTo(PeriodValue.FIVE);
        assertThat(first.proposal().average()).isEqualByComparingTo("4.67");
        assertThat(first.proposal().marks()).isEqualTo(3);
        assertThat(first.proposal().refusal()).isNull();
        assertThat(row(sheet, 1).proposal().refusal()).isEqualTo(FinalsProblem.TOO_FEW_MARKS);
        assertThat(row(sheet, 2).proposal().refusal()).isEqualTo(FinalsProblem.NOTHING_PROPOSED);
    }

    @Test
    void theTeacherSettlesChangesAndTakesBack() {
        SettleMark four = mark(0, PeriodValue.FOUR, 0);
        SettleAnswer saved = settle(teacher.actor(), four);
        assertThat(saved.problem()).isNull();
        assertThat(saved.value()).isEqualTo(PeriodValue.FOUR);
        SettleAnswer again = settle(teacher.actor(), four);
        assertThat(again.version()).as("the same edit once more").isEqualTo(saved.version());
        SettleAnswer late = settle(teacher.actor(), mark(0, PeriodValue.TWO, 0));
        assertThat(late.conflict()).isTrue();
        assertThat(late.value()).isEqualTo(PeriodValue.FOUR);
        SettleAnswer changed = settle(teacher.actor(), mark(0, PeriodValue.FIVE, saved.version()));
        assertThat(changed.value()).isEqualTo(PeriodValue.FIVE);
        assertThat(school.as(leader.actor(), () -> finals.ofStudent(pupils.get(0), 2026)))
                .extracting(StudentPeriodMark::value)
                .containsExactly(PeriodValue.FIVE);
        settle(teacher.actor(), mark(0, null, changed.version()));
        assertThat(row(sheet(teacher.actor()), 0).value()).isNull();
    }

    @Test
    void aMarkThatChangesAfterwardsIsToldBesideTheSettledOne() {
        marks(0, "4", "4", "4");
        marks(1, "4", "4", "4");
        school.as(teacher.actor(), () -> finals.acceptAll(algebra, period));
        settle(
                teacher.actor(),
                mark(1, PeriodValue.FIVE, row(sheet(teacher.actor()), 1).version()));
        assertThat(sheet(teacher.actor()).rows())
                .as("what a person decided is no change")
                .noneMatch(PeriodRow::outdated);
        assertThat(cells().get(pupils.get(0)))
                .isNotNull()
                .extracting(PeriodResults.PeriodCell::edge)
                .isEqualTo(false);
        JournalPage page = school.as(teacher.actor(), () -> journal.page(algebra, LearningFixture.QUARTER));
        long version = page.students().stream()
                .filter(student -> student.person() == pupils.get(0))
                .mapToLong(student -> student.cells()
                        .getOrDefault(lessons.getFirst().id(), Cell.EMPTY)
                        .version())
                .sum();
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        LearningFixture.QUARTER,
                        List.of(new EditCell(
                                UUID.randomUUID(),
                                pupils.get(0),
                                lessons.getFirst().id(),
                                "2 2 2",
                                version))));
        PeriodRow row = row(sheet(teacher.actor()), 0);
        assertThat(row.value()).isEqualTo(PeriodValue.FOUR);
        assertThat(row.outdated()).isTrue();
        assertThat(cells().get(pupils.get(0))).isNotNull().satisfies(cell -> {
            assertThat(cell.edge()).isTrue();
            assertThat(cell.reason()).containsPattern("«3»|“3”");
        });
    }

    private Map<Long, PeriodResults.PeriodCell> cells() {
        return school.as(teacher.actor(), () -> results.marks(algebra, period).cells());
    }

    @Test
    void allProposalsAreAcceptedButThoseAPersonMustDecide() {
        marks(0, "4", "4", "5");
        marks(1, "2", "2", "2");
        List<SettleAnswer> answers = school.as(teacher.actor(), () -> finals.acceptAll(algebra, period));
        assertThat(answers)
                .filteredOn(answer -> answer.problem() == null)
                .extracting(SettleAnswer::student, SettleAnswer::value)
                .containsExactly(tuple(pupils.get(0), PeriodValue.FOUR));
        assertThat(answers)
                .filteredOn(answer -> answer.problem() != null)
                .extracting(SettleAnswer::problem)
                .containsExactlyInAnyOrder(FinalsProblem.TEACHER_DECIDES, FinalsProblem.NOTHING_PROPOSED);
        assertThat(school.as(teacher.actor(), () -> finals.acceptAll(algebra, period)))
                .as("what is settled stays")
                .noneMatch(answer -> answer.student() == pupils.get(0));
    }

    @Test
    void aClosedPeriodRefuses() {
        settle(teacher.actor(), mark(0, PeriodValue.FOUR, 0));
        school.run(deputy, () -> finals.lock(algebra, period));
        assertThat(sheet(teacher.actor()).locked()).isTrue();
        assertThat(settle(teacher.actor(), mark(1, PeriodValue.FOUR, 0)).problem())
                .isEqualTo(FinalsProblem.LOCKED);
        assertThat(school.as(
                                teacher.actor(),
                                () -> journal.edit(
                                        algebra, LearningFixture.QUARTER, List.of(cell(0, lessons.getFirst(), "5"))))
                        .answers())
                .allMatch(CellAnswer.Refused.class::isInstance);
        assertThatThrownBy(() -> school.run(deputy, () -> finals.unlock(algebra, period)))
                .isInstanceOf(Denied.class);
        school.run(admin, () -> finals.unlock(algebra, period));
        assertThat(settle(teacher.actor(), mark(1, PeriodValue.FOUR, 0)).problem())
                .isNull();
    }

    @Test
    void aPupilOfAnotherClassIsRefused() {
        long stranger = school.pupils(school.schoolClass(8, "А"), 1, LearningFixture.START)
                .getFirst();
        SettleAnswer answer = settle(teacher.actor(), new SettleMark(UUID.randomUUID(), stranger, PeriodValue.FIVE, 0));
        assertThat(answer.problem()).isEqualTo(FinalsProblem.NOT_IN_CLASS);
    }

    @Test
    void periodsOfNothingAndOfAnotherYearAreRefused() {
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> finals.sheet(algebra, 404)))
                .isInstanceOf(NotFound.class);
        School second = fixture.school();
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> finals.sheet(algebra, second(second))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheOwnCourseIsSettled() {
        assertThatThrownBy(() -> settle(other.actor(), mark(0, PeriodValue.FIVE, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(other.actor(), () -> finals.acceptAll(algebra, period)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheet(other.actor())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settle(leader.actor(), mark(0, PeriodValue.FIVE, 0)))
                .as("the class teacher looks on")
                .isInstanceOf(NotFound.class);
        assertThat(sheet(leader.actor()).rows()).hasSize(3);
        assertThatThrownBy(() -> settle(deputy, mark(0, PeriodValue.FIVE, 0))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> finals.lock(algebra, period)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> sheet(school.colleague(Role.SECRETARY).actor()))
                .isInstanceOf(Denied.class);
        assertThat(row(sheet(teacher.actor()), 0).value()).isNull();
    }

    @Test
    void theClassTeacherSeesAllSubjects() {
        marks(0, "4", "5", "5");
        settle(teacher.actor(), mark(1, PeriodValue.THREE, 0));
        List<PeriodSheet> all = school.as(leader.actor(), () -> finals.ofClass(group, period));
        assertThat(all).extracting(PeriodSheet::course).containsExactly(algebra, physics);
        assertThat(all.getFirst()).isEqualTo(sheet(teacher.actor()));
        assertThat(school.as(deputy, () -> finals.ofClass(group, period))).hasSize(2);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> finals.ofClass(group, period)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoSeesAPupil() {
        settle(teacher.actor(), mark(0, PeriodValue.FOUR, 0));
        Actor self = school.account(pupils.get(0), Role.STUDENT);
        assertThat(school.as(self, () -> finals.ofStudent(pupils.get(0), 2026))).hasSize(1);
        assertThatThrownBy(() -> school.as(self, () -> finals.ofStudent(pupils.get(1), 2026)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(self, () -> finals.sheet(algebra, period)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void rulesOfTheSchoolHoldFromTheirDay() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        GradingPolicy own = new GradingPolicy(
                day,
                LIMITS,
                1,
                new BigDecimal("0.50"),
                new BigDecimal("0.05"),
                false,
                false,
                false,
                List.of(),
                REGION,
                null);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> policies.add(PolicyLine.everywhere(own))))
                .isInstanceOf(Denied.class);
        school.run(deputy, () -> policies.add(PolicyLine.everywhere(own)));
        assertThat(school.as(teacher.actor(), () -> policies.on(LearningFixture.TODAY))
                        .minimumMarks())
                .isEqualTo(1);
        assertThat(school.as(teacher.actor(), () -> policies.on(day.minusDays(1)))
                        .minimumMarks())
                .isEqualTo(3);
        assertThat(problem(() -> school.run(deputy, () -> policies.add(PolicyLine.everywhere(own)))))
                .isEqualTo(FinalsProblem.POLICY_EXISTS);
        for (GradingPolicy.Limits wrong : List.of(
                new GradingPolicy.Limits(new BigDecimal("5.01"), new BigDecimal("3.60"), new BigDecimal("2.60")),
                new GradingPolicy.Limits(new BigDecimal("4.60"), new BigDecimal("4.60"), new BigDecimal("2.60")),
                new GradingPolicy.Limits(new BigDecimal("4.60"), new BigDecimal("2.50"), new BigDecimal("2.60")),
                new GradingPolicy.Limits(new BigDecimal("4.60"), new BigDecimal("3.60"), new BigDecimal("1.99")))) {
            GradingPolicy refused = new GradingPolicy(
                    day.plusDays(1),
                    wrong,
                    1,
                    new BigDecimal("0.50"),
                    BigDecimal.ZERO,
                    false,
                    false,
                    false,
                    List.of(),
                    REGION,
                    null);
            assertThat(problem(() -> school.run(deputy, () -> policies.add(PolicyLine.everywhere(refused)))))
                    .isEqualTo(FinalsProblem.POLICY_NUMBERS);
        }
    }

    @Test
    void anotherSchoolGetsNothing() {
        School strange = fixture.school();
        Colleague stranger = strange.colleague(Role.TEACHER);
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.as(head, () -> finals.sheet(algebra, period)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.as(head, () -> finals.ofClass(group, period)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.run(head, () -> finals.lock(algebra, period)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.as(
                        stranger.actor(), () -> finals.settle(algebra, period, List.of(mark(0, PeriodValue.FIVE, 0)))))
                .isInstanceOf(NotFound.class);
        assertThat(strange.as(head, () -> finals.ofStudent(pupils.get(0), 2026)))
                .isEmpty();
        assertThat(row(sheet(teacher.actor()), 0).value()).isNull();
    }

    @Test
    void aPeriodWithMarksIsNeitherDroppedNorMadeAnother() {
        PeriodSet set = as(admin, () -> calendar.periodSets(2026)).stream()
                .filter(one -> one.id() == school.periodSet())
                .findFirst()
                .orElseThrow();
        List<Period> all = as(admin, () -> calendar.periods(set.id()));
        PeriodPlan seen = new PeriodPlan(set, all);
        SettleAnswer saved = settle(teacher.actor(), mark(0, PeriodValue.FOUR, 0));
        settle(teacher.actor(), mark(0, null, saved.version()));

        refused(CalendarProblem.PERIODS_IN_USE, () -> years.change(seen, new PeriodPlan(set, all.subList(0, 1))));
        refused(
                CalendarProblem.PERIODS_IN_USE,
                () -> years.change(
                        seen,
                        new PeriodPlan(
                                new PeriodSet(
                                        set.id(),
                                        set.year(),
                                        set.name(),
                                        PeriodSet.Type.TRIMESTER,
                                        set.weekDays(),
                                        set.fromGrade(),
                                        set.toGrade()),
                                all)));
        refused(CalendarProblem.PERIODS_IN_USE, () -> years.remove(seen));

        school.run(admin, () -> years.change(seen, new PeriodPlan(set, all.subList(0, 2))));
        assertThat(as(admin, () -> calendar.periods(set.id())))
                .extracting(Period::id)
                .containsExactly(all.get(0).id(), all.get(1).id());
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return school.as(actor, work);
    }

    private void refused(CalendarProblem problem, Runnable work) {
        assertThatThrownBy(() -> school.as(admin, () -> {
                    work.run();
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private long second(School of) {
        return of.bySystem(() -> calendar.periods(of.periodSet())).stream()
                .filter(one -> one.number() == 2)
                .map(Period::id)
                .findFirst()
                .orElseThrow();
    }

    private void marks(int pupil, String... values) {
        for (int i = 0; i < values.length; i++) {
            EditCell edit = cell(pupil, lessons.get(i), values[i]);
            assertThat(school.as(teacher.actor(), () -> journal.edit(algebra, LearningFixture.QUARTER, List.of(edit)))
                            .answers())
                    .allMatch(CellAnswer.Saved.class::isInstance);
        }
    }

    private EditCell cell(int pupil, Lesson lesson, String value) {
        return new EditCell(UUID.randomUUID(), pupils.get(pupil), lesson.id(), value, 0);
    }

    private SettleMark mark(int pupil, @Nullable PeriodValue value, long version) {
        return new SettleMark(UUID.randomUUID(), pupils.get(pupil), value, version);
    }

    private SettleAnswer settle(Actor actor, SettleMark mark) {
        return school.as(actor, () -> finals.settle(algebra, period, List.of(mark)))
                .getFirst();
    }

    private PeriodSheet sheet(Actor actor) {
        return school.as(actor, () -> finals.sheet(algebra, period));
    }

    private PeriodRow row(PeriodSheet sheet, int pupil) {
        return sheet.rows().stream()
                .filter(row -> row.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow();
    }

    private static Problem problem(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("it was not refused");
    }
}
