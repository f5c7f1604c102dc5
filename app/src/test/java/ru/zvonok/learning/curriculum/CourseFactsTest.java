package ru.zvonok.learning.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.support.ModuleTest;

/** Courses for other modules, and those of a class on a page: of the bound organisation and no other. */
@ModuleTest
class CourseFactsTest {

    private static final LocalDate START = LearningFixture.START;
    private static final DateRange WEEK = new DateRange(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15));

    @Autowired
    Assignments assignments;

    @Autowired
    LearningFixture fixture;

    @Autowired
    CourseFacts facts;

    @Autowired
    Curriculum curriculum;

    School school;
    School other;
    Colleague teacher;
    long group;
    long algebra;
    long physics;
    long foreign;

    @BeforeEach
    void teach() {
        school = fixture.school();
        other = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", null);
        foreign = other.course(other.schoolClass(7, "Б"), "Алгебра", other.colleague(Role.TEACHER));
    }

    @Test
    void coursesAreFoundByIdClassAndYear() {
        school.run(teacher.actor(), () -> {
            assertThat(facts.course(algebra).title()).isEqualTo("7Б Алгебра");
            assertThat(facts.byIds(List.of(algebra, physics))).containsOnlyKeys(algebra, physics);
            assertThat(facts.ofGroup(group)).extracting(Course::id).containsExactly(algebra, physics);
            assertThat(facts.ofGroups(List.of(group))).extracting(Course::id).containsExactly(algebra, physics);
            assertThat(facts.ofYear(2026)).extracting(Course::id).containsExactly(algebra, physics);
            assertThat(facts.ofYear(2025)).isEmpty();
            assertThat(facts.byIds(List.of())).isEmpty();
            assertThat(facts.ofGroups(List.of())).isEmpty();
        });
    }

    @Test
    void anotherSchoolsCoursesAreNotThere() {
        school.run(teacher.actor(), () -> {
            assertThatThrownBy(() -> facts.course(foreign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> facts.course(Long.MAX_VALUE)).isInstanceOf(NotFound.class);
            assertThat(facts.byIds(List.of(algebra, foreign))).containsOnlyKeys(algebra);
            assertThat(facts.plans(List.of(foreign))).isEmpty();
            assertThat(facts.plan(foreign)).isEmpty();
            assertThat(facts.hoursAWeek(List.of(foreign))).isEmpty();
            assertThat(facts.mainTeachers(List.of(foreign), WEEK)).isEmpty();
        });
        other.run(other.colleague(Role.DEPUTY_HEAD).actor(), () -> {
            assertThat(facts.ofGroup(group)).isEmpty();
            assertThat(facts.ofYear(2026)).extracting(Course::id).containsExactly(foreign);
        });
    }

    @Test
    void whoIsMeantByMeIsThePersonOfThisOrganisation() {
        assertThat(school.as(teacher.actor(), facts::me)).contains(teacher.person());
        UUID guid = school.guid(teacher.person());
        assertThat(guid).isEqualTo(teacher.actor().person());
        assertThat(other.as(teacher.actor(), facts::me)).isEmpty();
    }

    @Test
    void oneBeginsWithACourseOfOnesOwn() {
        Colleague second = school.colleague(Role.TEACHER);
        long chemistry = school.course(group, "Химия", second);
        assertThat(school.as(
                        second.actor(), () -> facts.usual(facts.ofGroup(group)).id()))
                .isEqualTo(chemistry);
        Colleague deputy = school.colleague(Role.DEPUTY_HEAD);
        assertThat(school.as(
                        deputy.actor(), () -> facts.usual(facts.ofGroup(group)).id()))
                .isEqualTo(algebra);
    }

    @Test
    void mainTeachersAreThoseOfTheDays() {
        Colleague second = school.colleague(Role.TEACHER);
        Colleague next = school.colleague(Role.TEACHER);
        school.bySystem(() -> curriculum.assign(new AssignTeacher(algebra, second.person(), false, START, null)));
        school.bySystem(() -> {
            assignments.change(new ChangeAssignment(algebra, null, next.person(), LocalDate.of(2026, 11, 11)));
            return 0;
        });
        Map<Long, List<CourseTeacher>> main =
                school.bySystem(() -> facts.mainTeachers(List.of(algebra, physics), WEEK));
        assertThat(main.get(algebra))
                .extracting(CourseTeacher::person)
                .containsExactlyInAnyOrder(teacher.person(), next.person());
        assertThat(main.getOrDefault(physics, List.of())).isEmpty();
        assertThat(school.bySystem(() -> facts.mainTeachers(List.of(), WEEK))).isEmpty();
    }

    @Test
    void plansAreReadInTheirOrder() {
        school.run(
                teacher.actor(),
                () -> curriculum.writePlan(
                        algebra,
                        List.of(
                                new PlanLine(null, "Степени", 2, null, "§ 1"),
                                new PlanLine(null, "Многочлены", 3, null, null))));
        assertThat(school.bySystem(() -> facts.plan(algebra)))
                .extracting(PlanTopic::title)
                .containsExactly("Степени", "Многочлены");
        assertThat(school.bySystem(() -> facts.plans(List.of(algebra, physics))))
                .containsOnlyKeys(algebra);
        assertThat(school.bySystem(() -> facts.plan(physics))).isEmpty();
    }

    @Test
    void hoursAreThoseOfTheCurriculum() {
        assertThat(school.bySystem(() -> facts.hoursAWeek(List.of(algebra, physics))))
                .doesNotContainKey(physics);
    }

    @Test
    void aPageOfAClassShowsTheOwnCoursesOrAllOfThem() {
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(school.as(deputy, () -> curriculum.ofGroup(group, 2026)))
                .extracting(Course::id)
                .containsExactly(algebra, physics);
        assertThat(school.as(deputy, () -> curriculum.ofGroup(group, 2025))).isEmpty();
        assertThat(school.as(teacher.actor(), () -> curriculum.ofGroup(group, 2026)))
                .extracting(Course::id)
                .containsExactly(algebra);
        assertThat(school.as(school.colleague(Role.TEACHER).actor(), () -> curriculum.ofGroup(group, 2026)))
                .isEmpty();
        assertThatThrownBy(() ->
                        school.as(school.colleague(Role.MEDICAL_WORKER).actor(), () -> curriculum.ofGroup(group, 2026)))
                .isInstanceOf(Denied.class);
        Actor neighbour = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(other.as(neighbour, () -> curriculum.ofGroup(group, 2026))).isEmpty();
        assertThatThrownBy(() -> school.as(neighbour, () -> curriculum.ofGroup(group, 2026)))
                .isInstanceOf(Denied.class);
    }
}
