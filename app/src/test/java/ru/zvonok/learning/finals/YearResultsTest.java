package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.ModuleTest;

/** Marks of the year, of the exam and at the end of a course (MRK-02). */
@ModuleTest
class YearResultsTest {

    private static final long YEAR = YearResult.YEAR.column();
    private static final long EXAM = YearResult.EXAM.column();
    private static final long LAST = YearResult.FINAL.column();

    @Autowired
    LearningFixture fixture;

    @Autowired
    Finals finals;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Calendar calendar;

    @Autowired
    MockMvc http;

    School school;
    Colleague teacher;
    Actor deputy;
    long group;
    long algebra;
    List<Long> pupils;
    List<Period> periods;

    @BeforeEach
    void aYear() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(9, "А");
        algebra = school.course(group, "Алгебра", teacher);
        pupils = school.pupils(group, 2, LearningFixture.START);
        periods = school.bySystem(() -> calendar.periods(school.periodSet()));
    }

    @Test
    void theYearIsProposedFromItsPeriodsAndTheEndFromYearAndExam() {
        periods(pupils.getFirst(), PeriodValue.FOUR, PeriodValue.FOUR, PeriodValue.FIVE, PeriodValue.FIVE);
        periods(pupils.getLast(), PeriodValue.THREE);
        assertThat(row(YEAR, 0).proposal().value()).isEqualTo(PeriodValue.FIVE);
        assertThat(row(YEAR, 0).proposal().average()).isEqualByComparingTo("4.5");
        assertThat(row(YEAR, 1).proposal().detail()).isEqualTo("II четверть, III четверть, IV четверть");
        assertThat(row(LAST, 0).proposal().value()).as("no year yet").isNull();

        assertThat(school.as(teacher.actor(), () -> finals.acceptAll(algebra, YEAR)))
                .extracting(SettleAnswer::student, SettleAnswer::value, SettleAnswer::problem)
                .containsExactlyInAnyOrder(
                        tuple(pupils.getFirst(), PeriodValue.FIVE, null),
                        tuple(pupils.getLast(), null, FinalsProblem.PERIODS_MISSING));
        assertThat(row(LAST, 0).proposal().value()).isEqualTo(PeriodValue.FIVE);
        assertThat(settle(EXAM, 0, PeriodValue.TWO, 0).value()).isEqualTo(PeriodValue.TWO);
        assertThat(row(LAST, 0).proposal().value()).as("3.5 is rounded up").isEqualTo(PeriodValue.FOUR);
        school.as(teacher.actor(), () -> finals.acceptAll(algebra, LAST));
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        assertThat(school.as(self, () -> finals.ofStudent(pupils.getFirst(), 2026)))
                .filteredOn(mark -> mark.period() < 0)
                .extracting(StudentPeriodMark::period, StudentPeriodMark::value)
                .containsExactlyInAnyOrder(
                        tuple(YEAR, PeriodValue.FIVE), tuple(EXAM, PeriodValue.TWO), tuple(LAST, PeriodValue.FOUR));
    }

    @Test
    void aPeriodBeforeThePupilCameIsNotMissing() {
        long late = school.pupils(group, 1, LearningFixture.QUARTER.from()).getFirst();
        for (int i = 1; i < periods.size(); i++) {
            settle(periods.get(i).id(), late, PeriodValue.THREE, 0);
        }
        Proposal proposal = row(YEAR, late).proposal();
        assertThat(proposal.value()).isEqualTo(PeriodValue.THREE);
        assertThat(proposal.refusal()).isNull();
        assertThat(settle(periods.getFirst().id(), late, PeriodValue.THREE, 0).problem())
                .isEqualTo(FinalsProblem.NOT_IN_CLASS);
    }

    @Test
    void allColumnsStandInTheirOrder() {
        periods(pupils.getFirst(), PeriodValue.FOUR);
        List<PeriodSheet> all = school.as(teacher.actor(), () -> finals.ofYear(algebra));
        assertThat(all)
                .extracting(PeriodSheet::period)
                .containsExactly(
                        periods.get(0).id(),
                        periods.get(1).id(),
                        periods.get(2).id(),
                        periods.get(3).id(),
                        YEAR,
                        EXAM,
                        LAST);
        assertThat(all.getFirst().rows().getFirst().value()).isEqualTo(PeriodValue.FOUR);
        assertThat(school.as(deputy, () -> finals.ofClass(group, YEAR)))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet).isEqualTo(sheet(YEAR)));
    }

    @Test
    void aStudyGroupHasCourseworkAndASchoolHasNone() {
        long work = YearResult.COURSEWORK.column();
        assertThatThrownBy(() -> sheet(work)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.problem())
                .isEqualTo(FinalsProblem.PERIOD_NOT_OF_COURSE));

        School college = fixture.college();
        Colleague lecturer = college.colleague(Role.TEACHER);
        Actor head = college.colleague(Role.DEPUTY_HEAD).actor();
        long studyGroup = college.bySystem(() -> classes.create(ClassData.studyGroup(2026, 3, "ИС-31", null)));
        long student = college.pupils(studyGroup, 1, LearningFixture.START).getFirst();
        long course = college.course(studyGroup, "Базы данных", lecturer);
        assertThat(college.as(lecturer.actor(), () -> finals.ofYear(course)))
                .extracting(PeriodSheet::period)
                .endsWith(YEAR, work, EXAM, LAST);
        SettleMark five = new SettleMark(UUID.randomUUID(), student, PeriodValue.FIVE, 0);
        assertThat(college.as(lecturer.actor(), () -> finals.settle(course, work, List.of(five))))
                .singleElement()
                .satisfies(answer -> assertThat(answer.value()).isEqualTo(PeriodValue.FIVE));
        Actor self = college.account(student, Role.STUDENT);
        assertThat(college.as(self, () -> finals.ofStudent(student, 2026)))
                .extracting(StudentPeriodMark::period, StudentPeriodMark::value)
                .containsExactly(tuple(work, PeriodValue.FIVE));
        college.run(head, () -> finals.lock(course, work));
        SettleMark four = new SettleMark(UUID.randomUUID(), student, PeriodValue.FOUR, 0);
        assertThat(college.as(lecturer.actor(), () -> finals.settle(course, work, List.of(four))))
                .singleElement()
                .satisfies(answer -> assertThat(answer.problem()).isEqualTo(FinalsProblem.LOCKED));
        Actor other = college.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> college.as(other, () -> finals.settle(course, work, List.of(four))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aResultIsChangedOnceAndTakenBackAndClosedAlone() {
        SettleMark four = new SettleMark(UUID.randomUUID(), pupils.getFirst(), PeriodValue.FOUR, 0);
        SettleAnswer saved = settle(YEAR, four);
        assertThat(settle(YEAR, four).version()).as("the same edit once more").isEqualTo(saved.version());
        assertThat(settle(YEAR, 0, PeriodValue.TWO, 0).conflict()).isTrue();
        assertThat(settle(EXAM, new SettleMark(four.edit(), four.student(), four.value(), 0))
                        .problem())
                .isEqualTo(FinalsProblem.EDIT_REUSED);

        school.run(deputy, () -> finals.lock(algebra, YEAR));
        assertThat(sheet(YEAR).locked()).isTrue();
        assertThat(settle(YEAR, 0, PeriodValue.FIVE, saved.version()).problem()).isEqualTo(FinalsProblem.LOCKED);
        assertThat(settle(EXAM, 0, PeriodValue.FIVE, 0).problem()).isNull();
        assertThat(settle(periods.get(1).id(), 0, PeriodValue.FIVE, 0).problem())
                .isNull();
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> finals.unlock(algebra, YEAR)))
                .isInstanceOf(Denied.class);
        Actor admin = school.colleague(Role.ORG_ADMIN).actor();
        school.run(admin, () -> finals.unlock(algebra, YEAR));
        assertThat(settle(YEAR, 0, null, saved.version()).value()).isNull();
    }

    @Test
    void whatFollowsFromAMarkComesBackWithIt() {
        periods(pupils.getFirst(), PeriodValue.FOUR, PeriodValue.FOUR, PeriodValue.FOUR);
        GridPost grid = new GridPost(http, teacher.actor(), school.id(), "finals", String.valueOf(algebra));
        assertThat(grid.type(pupils.getFirst(), "p" + periods.get(3).id(), "5", 0)
                        .outcome())
                .isEqualTo("saved");
        assertThat(grid.type(pupils.getFirst(), "year", "4", 0).outcome()).isEqualTo("saved");
        assertThat(grid.type(pupils.getFirst(), "final", "4", 0).outcome()).isEqualTo("saved");
        assertThat(grid.type(pupils.getFirst(), "month", "4", 0).outcome()).isEqualTo("refused");
        assertThat(row(LAST, 0).value()).isEqualTo(PeriodValue.FOUR);
    }

    @Test
    void onlyWhoeverSeesTheCourse() {
        Actor other = school.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> school.as(other, () -> finals.ofYear(algebra))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(other, () -> finals.acceptAll(algebra, YEAR)))
                .isInstanceOf(NotFound.class);
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        assertThatThrownBy(() -> school.as(self, () -> finals.ofYear(algebra))).isInstanceOf(Denied.class);
        School neighbour = fixture.school();
        Actor stranger = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> neighbour.as(stranger, () -> finals.ofYear(algebra)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.run(stranger, () -> finals.lock(algebra, YEAR)))
                .isInstanceOf(NotFound.class);
    }

    private void periods(long pupil, PeriodValue... values) {
        for (int i = 0; i < values.length; i++) {
            assertThat(settle(periods.get(i).id(), pupil, values[i], 0).problem())
                    .isNull();
        }
    }

    private SettleAnswer settle(long column, long pupil, @Nullable PeriodValue value, long version) {
        return settle(column, new SettleMark(UUID.randomUUID(), person(pupil), value, version));
    }

    private SettleAnswer settle(long column, SettleMark mark) {
        return school.as(teacher.actor(), () -> finals.settle(algebra, column, List.of(mark)))
                .getFirst();
    }

    private PeriodRow row(long column, long pupil) {
        return sheet(column).rows().stream()
                .filter(row -> row.person() == person(pupil))
                .findFirst()
                .orElseThrow();
    }

    private PeriodSheet sheet(long column) {
        return school.as(teacher.actor(), () -> finals.sheet(algebra, column));
    }

    /** A pupil by place in the class or by id. */
    private long person(long pupil) {
        return pupil < pupils.size() ? pupils.get((int) pupil) : pupil;
    }
}
