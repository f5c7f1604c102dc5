package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.CouncilSheet.Asked;
import ru.zvonok.learning.finals.CouncilSheet.Matter;
import ru.zvonok.learning.finals.CouncilStep.Kind;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.support.ModuleTest;

/** Decisions of the pedagogical council at the end of a year. */
@ModuleTest
class CouncilTest {

    private static final long YEAR = YearResult.YEAR.column();
    private static final long LAST = YearResult.FINAL.column();
    private static final CouncilProtocol PAPER = new CouncilProtocol("8", LearningFixture.TODAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Council council;

    @Autowired
    Finals finals;

    @Autowired
    SchoolYears years;

    School school;
    Colleague teacher;
    Colleague leader;
    Actor deputy;
    long group;
    long algebra;
    List<Long> pupils;

    @BeforeEach
    void aClass() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        inClass(7);
    }

    private void inClass(int grade) {
        group = school.schoolClass(grade, "Г");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        pupils = school.pupils(group, 3, LearningFixture.START);
    }

    @Test
    void theMarksOfTheYearPropose() {
        settle(algebra, YEAR, 0, PeriodValue.FOUR);
        settle(algebra, YEAR, 1, PeriodValue.TWO);
        assertThat(matter(0, CouncilMatter.PROMOTION))
                .extracting(Matter::proposed, Matter::reason)
                .containsExactly(CouncilValue.PROMOTED, "finals.council.reason.no-debts");
        assertThat(matter(1, CouncilMatter.PROMOTION))
                .extracting(Matter::proposed, Matter::arguments)
                .containsExactly(CouncilValue.CONDITIONAL, List.of("Алгебра"));
        assertThat(matter(2, CouncilMatter.PROMOTION))
                .extracting(Matter::proposed, Matter::reason)
                .containsExactly(null, "finals.council.reason.not-begun");
        assertThat(sheet().choices().keySet()).containsExactly(CouncilMatter.PROMOTION);
        assertThat(sheet().rows().getFirst().average()).isEqualByComparingTo("4");
    }

    @Test
    void aDecisionHoldsWithItsDebtsUntilAnotherOneOrNone() {
        settle(algebra, YEAR, 0, PeriodValue.TWO);
        decide(choice(0, CouncilValue.CONDITIONAL, null));
        assertThat(decision(0)).satisfies(one -> {
            assertThat(one.value()).isEqualTo(CouncilValue.CONDITIONAL);
            assertThat(one.debts()).containsExactly("Алгебра");
            assertThat(one.protocol()).isEqualTo(PAPER);
        });
        Actor self = school.account(pupil(0), Role.STUDENT);
        assertThat(school.as(self, () -> council.ofStudent(pupil(0))))
                .extracting(CouncilDecision::value, CouncilDecision::schoolYear)
                .containsExactly(tuple(CouncilValue.CONDITIONAL, 2026));

        decide(choice(0, CouncilValue.PROMOTED, "Задолженность ликвидирована"));
        assertThat(decision(0).value()).isEqualTo(CouncilValue.PROMOTED);
        CouncilChoice seen = choice(0, null, null);
        school.run(deputy, () -> council.takeBack(group, List.of(seen), "Ошибка в протоколе"));
        assertThat(school.as(deputy, () -> council.ofClass(group))).isEmpty();
        assertThat(school.as(self, () -> council.ofStudent(pupil(0)))).isEmpty();
        assertThat(school.as(deputy, () -> council.history(group, pupil(0))))
                .extracting(CouncilStep::kind, CouncilStep::value)
                .containsExactly(
                        tuple(Kind.TAKEN_BACK, null),
                        tuple(Kind.DECIDED, CouncilValue.PROMOTED),
                        tuple(Kind.DECIDED, CouncilValue.CONDITIONAL));
        assertThat(problem(deputy, () -> council.takeBack(group, List.of(choice(0, null, null)), "Ещё раз")))
                .isEqualTo(CouncilProblem.NOTHING_CHOSEN);
    }

    @Test
    void theClassTeacherProposesAndTheWordsCount() {
        settle(algebra, YEAR, 0, PeriodValue.TWO);
        assertThat(problem(leader.actor(), () -> council.propose(group, List.of(choice(0, CouncilValue.REPEATS, " ")))))
                .as("the marks say something else")
                .isEqualTo(CouncilProblem.REASON_MISSING);
        propose(choice(0, CouncilValue.REPEATS, "Заявление родителей"));
        assertThat(matter(0, CouncilMatter.PROMOTION).asked())
                .isEqualTo(new Asked(CouncilValue.REPEATS, "Заявление родителей"));
        assertThat(school.as(deputy, () -> council.ofClass(group)))
                .as("counts nowhere")
                .isEmpty();
        propose(choice(0, null, null));
        assertThat(matter(0, CouncilMatter.PROMOTION).asked()).isNull();
        assertThat(problem(leader.actor(), () -> council.propose(group, List.of(choice(0, null, null)))))
                .isEqualTo(CouncilProblem.NOTHING_CHOSEN);
        propose(choice(0, CouncilValue.REPEATS, "Заявление родителей"));
        decide(choice(0, CouncilValue.REPEATS, null));
        assertThat(decision(0).words()).isEqualTo("Заявление родителей");
        assertThat(problem(
                        leader.actor(),
                        () -> council.propose(group, List.of(choice(0, CouncilValue.CONDITIONAL, null)))))
                .isEqualTo(CouncilProblem.DECIDED_ALREADY);
    }

    @Test
    void anEndOfSchoolRestsOnTheAdmission() {
        inClass(9);
        settle(algebra, YEAR, 0, PeriodValue.THREE);
        assertThat(matter(0, CouncilMatter.ADMISSION).proposed()).isEqualTo(CouncilValue.ADMITTED);
        assertThat(matter(0, CouncilMatter.PROMOTION).reason()).isEqualTo("finals.council.reason.admission-first");
        assertThat(refused(choice(0, CouncilValue.GRADUATED, null))).isEqualTo(CouncilProblem.NOT_ADMITTED);
        assertThat(refused(choice(0, CouncilValue.PROMOTED, null))).isEqualTo(CouncilProblem.WRONG_DECISION);

        decide(choice(0, CouncilValue.ADMITTED, null));
        assertThat(matter(0, CouncilMatter.PROMOTION).reason()).isEqualTo("finals.council.reason.unfinished");
        settle(algebra, LAST, 0, PeriodValue.THREE);
        assertThat(matter(0, CouncilMatter.PROMOTION).proposed()).isEqualTo(CouncilValue.GRADUATED);
        decide(choice(0, CouncilValue.GRADUATED, null));
        assertThat(refused(choice(0, CouncilValue.NOT_ADMITTED, "Ошибка"))).isEqualTo(CouncilProblem.GRADUATED_ALREADY);
        CouncilChoice admission = new CouncilChoice(
                pupil(0),
                CouncilMatter.ADMISSION,
                null,
                null,
                matter(0, CouncilMatter.ADMISSION).version());
        assertThat(problem(deputy, () -> council.takeBack(group, List.of(admission), "Ошибка")))
                .isEqualTo(CouncilProblem.GRADUATED_ALREADY);
        CouncilChoice end = choice(0, null, null);
        school.run(deputy, () -> council.takeBack(group, List.of(admission, end), "Ошибка"));
        assertThat(school.as(deputy, () -> council.ofClass(group))).isEmpty();
    }

    @Test
    void nobodyGoesOnFromPrimarySchoolWithADebtAndTheFirstGradeHasNoMarks() {
        inClass(4);
        settle(algebra, YEAR, 0, PeriodValue.NOT_ATTESTED);
        assertThat(matter(0, CouncilMatter.PROMOTION))
                .extracting(Matter::proposed, Matter::reason)
                .containsExactly(null, "finals.council.reason.end-of-primary");
        assertThat(refused(choice(0, CouncilValue.CONDITIONAL, null))).isEqualTo(CouncilProblem.WRONG_DECISION);
        inClass(1);
        assertThat(matter(0, CouncilMatter.PROMOTION))
                .extracting(Matter::proposed, Matter::reason)
                .containsExactly(CouncilValue.PROMOTED, "finals.council.reason.unmarked");
    }

    @Test
    void aPaperThatCannotBeAndStaleOrForeignChoicesAreRefused() {
        settle(algebra, YEAR, 0, PeriodValue.FIVE);
        CouncilChoice good = choice(0, CouncilValue.PROMOTED, null);
        assertThat(problem(
                        deputy,
                        () -> council.decide(group, new CouncilProtocol(" ", LearningFixture.TODAY), List.of(good))))
                .isEqualTo(CouncilProblem.PROTOCOL_NUMBER);
        assertThat(problem(
                        deputy,
                        () -> council.decide(
                                group, new CouncilProtocol("8", LearningFixture.TODAY.plusDays(1)), List.of(good))))
                .isEqualTo(CouncilProblem.PROTOCOL_DAY);
        assertThat(problem(
                        deputy,
                        () -> council.decide(
                                group, new CouncilProtocol("8", LocalDate.of(2026, 8, 31)), List.of(good))))
                .isEqualTo(CouncilProblem.PROTOCOL_DAY);
        assertThat(problem(deputy, () -> council.decide(group, PAPER, List.of())))
                .isEqualTo(CouncilProblem.NOTHING_CHOSEN);
        assertThat(refused(choice(0, null, null))).isEqualTo(CouncilProblem.NOTHING_CHOSEN);
        assertThat(refused(choice(0, CouncilValue.CONDITIONAL, null))).isEqualTo(CouncilProblem.REASON_MISSING);
        assertThat(refused(choice(0, CouncilValue.CONDITIONAL, "я".repeat(301))))
                .isEqualTo(CouncilProblem.REASON_TOO_LONG);
        decide(good);
        assertThat(refused(good)).isEqualTo(CouncilProblem.CHANGED_MEANWHILE);
        long stranger = school.pupils(school.schoolClass(7, "Д"), 1, LearningFixture.START)
                .getFirst();
        assertThat(refused(new CouncilChoice(stranger, CouncilMatter.PROMOTION, CouncilValue.PROMOTED, null, 0)))
                .isEqualTo(CouncilProblem.NOT_IN_CLASS);
        assertThatThrownBy(() -> school.as(deputy, () -> council.history(group, stranger)))
                .isInstanceOf(NotFound.class);
        school.bySystem(() -> {
            years.close(2026);
            return 0;
        });
        assertThat(refused(choice(1, CouncilValue.PROMOTED, null))).isEqualTo(CalendarProblem.YEAR_CLOSED);
    }

    @Test
    void onlyWhoMayReadsProposesAndDecides() {
        settle(algebra, YEAR, 0, PeriodValue.FIVE);
        CouncilChoice good = choice(0, CouncilValue.PROMOTED, null);
        assertThat(school.as(leader.actor(), () -> council.sheet(group)).rows()).hasSize(3);
        assertThatThrownBy(() -> school.run(leader.actor(), () -> council.decide(group, PAPER, List.of(good))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(leader.actor(), () -> council.takeBack(group, List.of(good), "Нет")))
                .isInstanceOf(Denied.class);
        long other = school.schoolClass(7, "Д");
        for (Actor actor : List.of(teacher.actor(), school.account(pupil(0), Role.STUDENT))) {
            assertThatThrownBy(() -> school.as(actor, () -> council.sheet(group)))
                    .isInstanceOfAny(NotFound.class, Denied.class);
            assertThatThrownBy(() -> school.as(actor, () -> council.ofClass(group)))
                    .isInstanceOfAny(NotFound.class, Denied.class);
            assertThatThrownBy(() -> school.run(actor, () -> council.propose(group, List.of(good))))
                    .isInstanceOfAny(NotFound.class, Denied.class);
        }
        assertThatThrownBy(() -> school.as(leader.actor(), () -> council.sheet(other)))
                .isInstanceOf(NotFound.class);
        Actor classmate = school.account(pupil(1), Role.STUDENT);
        assertThatThrownBy(() -> school.as(classmate, () -> council.ofStudent(pupil(0))))
                .isInstanceOf(NotFound.class);
        School elsewhere = fixture.school();
        Actor stranger = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> elsewhere.as(stranger, () -> council.sheet(group)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.run(stranger, () -> council.decide(group, PAPER, List.of(good))))
                .isInstanceOf(NotFound.class);
        assertThat(elsewhere.as(stranger, () -> council.ofStudent(pupil(0)))).isEmpty();
    }

    @Test
    void nobodyElseProposesTakesBackOrReadsTheHistory() {
        settle(algebra, YEAR, 0, PeriodValue.FIVE);
        CouncilChoice good = choice(0, CouncilValue.PROMOTED, null);
        decide(good);
        CouncilChoice seen = choice(0, null, null);
        Colleague another = school.colleague(Role.TEACHER);
        school.lead(school.schoolClass(7, "Д"), another);
        for (Actor actor : List.of(teacher.actor(), another.actor())) {
            assertThatThrownBy(() -> school.run(actor, () -> council.propose(group, List.of(good))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(actor, () -> council.history(group, pupil(0))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(actor, () -> council.takeBack(group, List.of(seen), "Нет")))
                    .isInstanceOf(Denied.class);
        }
        School elsewhere = fixture.school();
        Actor stranger = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        Colleague head = elsewhere.colleague(Role.TEACHER);
        elsewhere.lead(elsewhere.schoolClass(7, "Г"), head);
        assertThatThrownBy(() -> elsewhere.run(head.actor(), () -> council.propose(group, List.of(good))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.run(stranger, () -> council.takeBack(group, List.of(seen), "Нет")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.as(stranger, () -> council.history(group, pupil(0))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.as(stranger, () -> council.ofClass(group)))
                .isInstanceOf(NotFound.class);
        assertThat(decision(0).value()).isEqualTo(CouncilValue.PROMOTED);
    }

    @Test
    void aProposalAndATakingBackThatCannotBeAreRefused() {
        settle(algebra, YEAR, 0, PeriodValue.TWO);
        Actor head = leader.actor();
        CouncilChoice stale = choice(0, CouncilValue.CONDITIONAL, null);
        assertThat(problem(
                        head, () -> council.propose(group, List.of(choice(0, CouncilValue.REPEATS, "я".repeat(301))))))
                .isEqualTo(CouncilProblem.REASON_TOO_LONG);
        assertThat(problem(head, () -> council.propose(group, List.of(choice(0, CouncilValue.GRADUATED, "Да")))))
                .isEqualTo(CouncilProblem.WRONG_DECISION);
        long stranger = school.pupils(school.schoolClass(7, "Д"), 1, LearningFixture.START)
                .getFirst();
        CouncilChoice foreign = new CouncilChoice(stranger, CouncilMatter.PROMOTION, CouncilValue.PROMOTED, null, 0);
        assertThat(problem(head, () -> council.propose(group, List.of(foreign))))
                .isEqualTo(CouncilProblem.NOT_IN_CLASS);
        propose(choice(0, CouncilValue.REPEATS, "Заявление родителей"));
        assertThat(problem(head, () -> council.propose(group, List.of(stale))))
                .isEqualTo(CouncilProblem.CHANGED_MEANWHILE);

        decide(choice(0, CouncilValue.REPEATS, null));
        CouncilChoice seen = choice(0, null, null);
        assertThat(problem(deputy, () -> council.takeBack(group, List.of(seen), " ")))
                .isEqualTo(CouncilProblem.REASON_MISSING);
        assertThat(problem(deputy, () -> council.takeBack(group, List.of(seen), "я".repeat(301))))
                .isEqualTo(CouncilProblem.REASON_TOO_LONG);
        assertThat(problem(deputy, () -> council.takeBack(group, List.of(), "Ошибка")))
                .isEqualTo(CouncilProblem.NOTHING_CHOSEN);
        decide(choice(0, CouncilValue.CONDITIONAL, "Пересдал"));
        assertThat(problem(deputy, () -> council.takeBack(group, List.of(seen), "Ошибка")))
                .isEqualTo(CouncilProblem.CHANGED_MEANWHILE);
        assertThat(decision(0).value()).isEqualTo(CouncilValue.CONDITIONAL);
    }

    @Test
    void marksOfAClassLeftInTheYearCount() {
        long before = school.schoolClass(7, "Д");
        long there = school.course(before, "Алгебра", teacher);
        long pupil = school.pupils(before, 1, LearningFixture.START).getFirst();
        settle(there, YEAR, pupil, PeriodValue.TWO);
        school.transfer(before, group, pupil, LearningFixture.QUARTER.from());
        pupils = List.of(pupil);
        assertThat(matter(0, CouncilMatter.PROMOTION).proposed()).isEqualTo(CouncilValue.CONDITIONAL);
        settle(algebra, YEAR, pupil, PeriodValue.FOUR);
        assertThat(matter(0, CouncilMatter.PROMOTION).proposed())
                .as("the own class counts first")
                .isEqualTo(CouncilValue.PROMOTED);
    }

    private long pupil(int index) {
        return pupils.get(index);
    }

    private CouncilChoice choice(int index, @Nullable CouncilValue value, @Nullable String words) {
        CouncilMatter matter = value == null ? CouncilMatter.PROMOTION : value.matter();
        Matter own = sheet().rows().stream()
                .filter(row -> row.student() == pupil(index))
                .findFirst()
                .orElseThrow()
                .matters()
                .get(matter);
        return new CouncilChoice(pupil(index), matter, value, words, own == null ? 0 : own.version());
    }

    private CouncilSheet sheet() {
        return school.as(deputy, () -> council.sheet(group));
    }

    private Matter matter(int index, CouncilMatter matter) {
        return Objects.requireNonNull(sheet().rows().stream()
                .filter(row -> row.student() == pupil(index))
                .findFirst()
                .orElseThrow()
                .matters()
                .get(matter));
    }

    private CouncilDecision decision(int index) {
        Map<Long, Map<CouncilMatter, CouncilDecision>> all = school.as(deputy, () -> council.ofClass(group));
        return Objects.requireNonNull(
                Objects.requireNonNull(all.get(pupil(index))).get(CouncilMatter.PROMOTION));
    }

    private void propose(CouncilChoice choice) {
        school.run(leader.actor(), () -> council.propose(group, List.of(choice)));
    }

    private void decide(CouncilChoice choice) {
        school.run(deputy, () -> council.decide(group, PAPER, List.of(choice)));
    }

    private Problem refused(CouncilChoice choice) {
        return problem(deputy, () -> council.decide(group, PAPER, List.of(choice)));
    }

    private Problem problem(Actor actor, Runnable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> school.run(actor, work));
        return Objects.requireNonNull(refusal).problem();
    }

    private void settle(long course, long column, int index, PeriodValue value) {
        settle(course, column, pupil(index), value);
    }

    private void settle(long course, long column, long student, PeriodValue value) {
        SettleMark mark = new SettleMark(UUID.randomUUID(), student, value, 0);
        List<SettleAnswer> answers = school.as(teacher.actor(), () -> finals.settle(course, column, List.of(mark)));
        assertThat(answers).allMatch(answer -> answer.problem() == null);
    }
}
