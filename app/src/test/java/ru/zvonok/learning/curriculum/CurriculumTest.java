package ru.zvonok.learning.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.ModuleTest;

/** The door of the curriculum. */
@ModuleTest
class CurriculumTest {

    @Autowired
    Assignments assignments;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Curriculum curriculum;

    School school;
    School other;
    Colleague teacher;
    Colleague deputy;
    long group;
    long algebra;

    @BeforeEach
    void teach() {
        school = fixture.school();
        other = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
    }

    @Test
    void aTeacherSeesTheOwnCourses() {
        long physics = school.course(group, "Физика", school.colleague(Role.TEACHER));
        List<Course> own = school.as(teacher.actor(), () -> curriculum.courses(2026));
        assertThat(own).extracting(Course::id).containsExactly(algebra);
        assertThat(own.getFirst().groupName()).isEqualTo("7Б");
        assertThat(own.getFirst().taughtBy(teacher.person())).isTrue();
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> curriculum.course(physics)))
                .isInstanceOf(NotFound.class);
        assertThat(school.as(deputy.actor(), () -> curriculum.courses(2026)))
                .extracting(Course::subjectName)
                .containsExactly("Алгебра", "Физика");
    }

    @Test
    void theClassTeacherThePupilAndTheFamilySeeTheClass() {
        Colleague leader = school.colleague(Role.TEACHER);
        school.lead(group, leader);
        assertThat(school.as(leader.actor(), () -> curriculum.course(algebra)).subjectName())
                .isEqualTo("Алгебра");
        long pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        var actor = school.account(pupil, Role.STUDENT);
        assertThat(school.as(actor, () -> curriculum.courses(2026))).hasSize(1);
    }

    @Test
    void whoHasNoRightIsDenied() {
        Colleague medic = school.colleague(Role.MEDICAL_WORKER);
        assertThatThrownBy(() -> school.as(medic.actor(), () -> curriculum.subjects()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(
                        teacher.actor(), () -> curriculum.addSubject(new NewSubject("Химия", null, null, false))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(
                        teacher.actor(),
                        () -> curriculum.assign(
                                new AssignTeacher(algebra, teacher.person(), false, LearningFixture.TODAY, null))))
                .isInstanceOf(Denied.class);
    }

    @Test
    void anotherSchoolsCourseIsNotThere() {
        var stranger = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> other.as(stranger, () -> curriculum.course(algebra)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(stranger, () -> curriculum.plan(algebra)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(
                        stranger,
                        () -> curriculum.assign(
                                new AssignTeacher(algebra, teacher.person(), false, LearningFixture.TODAY, null))))
                .isInstanceOf(NotFound.class);
        long subject = other.subject("Алгебра");
        assertThatThrownBy(() -> other.as(
                        stranger, () -> curriculum.open(new NewCourse(CourseKind.LESSONS, subject, group, null, null))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsWrongIsRefused() {
        long subject = school.subject("Алгебра");
        refused(CurriculumProblem.SUBJECT_EXISTS, () -> curriculum.addSubject(subject("Алгебра")));
        refused(CurriculumProblem.NAME_MISSING, () -> curriculum.addSubject(subject("  ")));
        refused(
                CurriculumProblem.COURSE_EXISTS,
                () -> curriculum.open(new NewCourse(CourseKind.LESSONS, subject, group, null, null)));
        refused(
                CurriculumProblem.SUBGROUP_OF_ANOTHER_GROUP,
                () -> curriculum.open(new NewCourse(CourseKind.LESSONS, subject, group, 404L, null)));
        refused(
                CurriculumProblem.HAS_MAIN_TEACHER,
                () -> curriculum.assign(
                        new AssignTeacher(algebra, deputy.person(), true, LearningFixture.TODAY, null)));
        refused(
                CurriculumProblem.DATES_OUTSIDE_YEAR,
                () -> curriculum.assign(
                        new AssignTeacher(algebra, deputy.person(), false, LocalDate.of(2025, 10, 1), null)));
        long unemployed = school.person();
        refused(
                CurriculumProblem.NOT_EMPLOYED,
                () -> curriculum.assign(new AssignTeacher(algebra, unemployed, false, LearningFixture.TODAY, null)));
    }

    @Test
    void aTeacherWhoLeftSeesNothingMore() {
        school.run(
                deputy.actor(),
                () -> assignments.change(new ChangeAssignment(algebra, null, null, LearningFixture.TODAY)));
        assertThat(school.as(teacher.actor(), () -> curriculum.courses(2026))).isEmpty();
        Colleague next = school.colleague(Role.TEACHER);
        school.as(
                deputy.actor(),
                () -> curriculum.assign(new AssignTeacher(algebra, next.person(), true, LearningFixture.TODAY, null)));
        assertThat(school.as(next.actor(), () -> curriculum.courses(2026))).hasSize(1);
    }

    @Test
    void thePlanIsWrittenInOrder() {
        school.run(
                teacher.actor(),
                () -> curriculum.writePlan(
                        algebra, List.of(line(null, "Дроби"), line(null, "Линейная функция"), line(null, "Степени"))));
        List<PlanTopic> plan = school.as(teacher.actor(), () -> curriculum.plan(algebra));
        assertThat(plan).extracting(PlanTopic::title).containsExactly("Дроби", "Линейная функция", "Степени");
        school.run(
                teacher.actor(),
                () -> curriculum.writePlan(
                        algebra,
                        List.of(
                                line(plan.get(2).id(), "Степень числа"),
                                line(null, "Корни"),
                                line(plan.get(0).id(), "Дроби"))));
        List<PlanTopic> again = school.as(teacher.actor(), () -> curriculum.plan(algebra));
        assertThat(again).extracting(PlanTopic::title).containsExactly("Степень числа", "Корни", "Дроби");
        assertThat(again.getFirst().id()).isEqualTo(plan.get(2).id());
        assertThatThrownBy(() ->
                        school.run(teacher.actor(), () -> curriculum.writePlan(algebra, List.of(line(null, " ")))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        school.run(teacher.actor(), () -> curriculum.writePlan(algebra, List.of(line(404L, "Чужая")))))
                .isInstanceOf(NotFound.class);
    }

    private static PlanLine line(@Nullable Long id, String title) {
        return new PlanLine(id, title, 1, null, null);
    }

    private static NewSubject subject(String name) {
        return new NewSubject(name, null, null, false);
    }

    private void refused(Problem problem, Runnable work) {
        assertThatThrownBy(() -> school.run(deputy.actor(), work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
