package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** Who owes marks of a period (DL-11, DL-32). The first quarter ended on 24 October, today is 12 November. */
@ModuleTest
class OwedMarksTest {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 24);

    @Autowired
    LearningFixture fixture;

    @Autowired
    OwedMarks owed;

    @Autowired
    Finals finals;

    @Autowired
    Duties duties;

    @Autowired
    Calendar calendar;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Curriculum curriculum;

    School school;
    Actor deputy;
    Colleague teacher;
    long algebra;
    long quarter;
    List<Long> pupils;

    @BeforeEach
    void aSchool() {
        school = fixture.school();
        prepare();
    }

    private void prepare() {
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "А");
        algebra = school.course(group, "Алгебра", teacher);
        pupils = school.pupils(group, 2, LearningFixture.START);
        quarter = school.bySystem(
                () -> calendar.periods(school.periodSet()).getFirst().id());
        long first = school.schoolClass(1, "А");
        school.course(first, "Чтение", teacher);
        school.pupils(first, 1, LearningFixture.START);
    }

    @Test
    void theTeacherOwesWhatIsNotSettledAndTheDeputyReminds() {
        assertThat(mine()).containsExactly(tuple("finals.duty.column", 2, LAST, "finals/" + algebra + "/" + quarter));
        settle(0);
        assertThat(school.as(deputy, () -> owed.open()))
                .as("nothing of the first grade")
                .extracting(one -> one.course().id(), OwedColumn::column, OwedColumn::pupils, OwedColumn::teacher)
                .containsExactly(tuple(algebra, quarter, 1, teacher.person()));
        assertThat(school.as(deputy, () -> owed.nudgedToday())).isEmpty();
        school.run(deputy, () -> owed.nudge(teacher.person()));
        assertThat(school.as(deputy, () -> owed.nudgedToday())).containsOnlyKeys(teacher.person());
        assertThatThrownBy(() -> school.run(deputy, () -> owed.nudge(teacher.person())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(FinalsProblem.NUDGED_TODAY));
        settle(1);
        assertThat(mine()).isEmpty();
        assertThat(school.as(deputy, () -> owed.open())).isEmpty();
        assertThatThrownBy(() -> school.run(deputy, () -> owed.nudge(teacher.person())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(FinalsProblem.NOTHING_OWED));
    }

    @Test
    void aCollegeHasOneWorkingDayMore() {
        school = fixture.college();
        prepare();
        assertThat(mine()).extracting(one -> one.toList().get(2)).containsExactly(LocalDate.of(2026, 10, 26));
    }

    @Test
    void dividedClassesCostNoMoreStatements() {
        divided(5);
        // the calendar is at hand from the second time on
        assertThat(school.as(deputy, () -> owed.open())).isNotEmpty();
        int one = statements();
        divided(6);
        divided(8);
        assertThat(school.as(deputy, () -> owed.open())).hasSize(7);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return QueryCount.of(() -> school.as(deputy, () -> owed.open())).size();
    }

    /** A class in two parts, each with a course and a pupil. */
    private void divided(int grade) {
        long group = school.schoolClass(grade, "Б");
        List<Long> two = school.pupils(group, 2, LearningFixture.START);
        long subject = school.subject("Английский язык");
        school.bySystem(() -> {
            classes.divide(group, Map.of("1", two.subList(0, 1), "2", two.subList(1, 2)), LearningFixture.START);
            for (Subgroup part : enrolment.subgroups(List.of(group))) {
                long course = curriculum.open(new NewCourse(CourseKind.LESSONS, subject, group, part.id(), null));
                curriculum.assign(new AssignTeacher(course, teacher.person(), true, LearningFixture.START, null));
            }
            return 0;
        });
    }

    @Test
    void nobodyElse() {
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> owed.open())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> owed.nudge(teacher.person())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> owed.nudgedToday()))
                .isInstanceOf(Denied.class);
        School neighbour = fixture.school();
        Actor other = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(neighbour.as(other, () -> owed.open())).isEmpty();
        assertThatThrownBy(() -> neighbour.run(other, () -> owed.nudge(teacher.person())))
                .isInstanceOf(NotFound.class);
    }

    private List<org.assertj.core.groups.Tuple> mine() {
        return school.as(teacher.actor(), () -> duties.mine()).stream()
                .filter(one -> one.title().startsWith("finals."))
                .map(one -> tuple(one.title(), one.count(), one.due(), one.path()))
                .toList();
    }

    private void settle(int pupil) {
        school.as(
                teacher.actor(),
                () -> finals.settle(
                        algebra,
                        quarter,
                        List.of(new SettleMark(UUID.randomUUID(), pupils.get(pupil), PeriodValue.FOUR, 0))));
    }
}
