package ru.zvonok.learning.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.ChangeLesson;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.learning.timetable.TimetableProblem;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.support.ModuleTest;

/** The door of the teaching load, and the subjects it is made of. */
@ModuleTest
class AssignmentsTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Assignments assignments;

    @Autowired
    Curriculum curriculum;

    @Autowired
    Timetable timetable;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    School school;
    Colleague teacher;
    Colleague deputy;
    long group;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        group = school.schoolClass(7, "Б");
    }

    @Test
    void anAssignmentIsACourseWithHoursAndATeacher() {
        long course = open("Алгебра", teacher.person(), new BigDecimal("3.5"));
        AssignmentRow row = rows().getFirst();
        assertThat(row.course().id()).isEqualTo(course);
        assertThat(row.hours()).isEqualByComparingTo("3.5");
        assertThat(row.teacher().orElseThrow().person()).isEqualTo(teacher.person());
        assertThat(school.as(teacher.actor(), () -> assignments.list(2026))).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedAtItsPlace() {
        open("Алгебра", null, null);
        long algebra = school.subject("Алгебра");
        refused(CurriculumProblem.COURSE_EXISTS, "subject", () -> assignments.open(fresh(algebra, group, null, null)));
        long physics = school.subject("Физика");
        refused(
                CurriculumProblem.NOT_EMPLOYED,
                "person",
                () -> assignments.open(fresh(physics, group, school.person(), null)));
        for (String wrong : List.of("0", "-1", "61", "1.25")) {
            refused(
                    CurriculumProblem.HOURS_IMPOSSIBLE,
                    "hoursAWeek",
                    () -> assignments.open(fresh(physics, group, null, new BigDecimal(wrong))));
        }
        long closed = school.schoolClass(8, "А");
        school.bySystem(() -> {
            classes.close(closed, enrolment.schoolClass(closed).version());
            return 0;
        });
        refused(CurriculumProblem.CLASS_CLOSED, "group", () -> assignments.open(fresh(physics, closed, null, null)));
        school.run(
                deputy.actor(),
                () -> curriculum.changeSubject(physics, new NewSubject("Физика", null, null, false), false));
        refused(
                CurriculumProblem.SUBJECT_ARCHIVED,
                "subject",
                () -> assignments.open(fresh(physics, group, null, null)));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aNewTeacherTakesTheLessonsFromTheDayOn() {
        long course = open("Алгебра", teacher.person(), null);
        school.slot(course, DayOfWeek.MONDAY, 1);
        school.slot(course, DayOfWeek.FRIDAY, 1);
        school.generate(MONDAY, MONDAY.plusWeeks(2));
        Colleague substitute = school.colleague(Role.TEACHER);
        Lesson friday = school.lesson(course, TODAY.plusDays(1));
        school.bySystem(() -> timetable.change(new ChangeLesson.Substitute(friday.id(), 2026, substitute.person())));
        Colleague next = school.colleague(Role.TEACHER);
        school.run(
                deputy.actor(),
                () -> assignments.change(new ChangeAssignment(course, BigDecimal.TWO, next.person(), TODAY)));
        assertThat(rows().getFirst().teachers())
                .extracting(AssignmentRow.Span::person)
                .containsExactly(teacher.person(), next.person());
        assertThat(school.lesson(course, MONDAY).teacher()).isEqualTo(teacher.person());
        assertThat(school.lesson(course, friday.date()).teacher()).isEqualTo(substitute.person());
        assertThat(school.lesson(course, friday.date()).insteadOf()).isEqualTo(next.person());
        assertThat(school.lesson(course, MONDAY.plusWeeks(1)).teacher()).isEqualTo(next.person());
        school.run(
                deputy.actor(),
                () -> assignments.change(new ChangeAssignment(course, BigDecimal.TWO, null, MONDAY.plusWeeks(1))));
        assertThat(school.lesson(course, MONDAY.plusWeeks(1)).teacher()).isNull();
    }

    @Test
    void aTeacherWithALessonAtThatTimeIsRefused() {
        Colleague busy = school.colleague(Role.TEACHER);
        long course = open("Алгебра", teacher.person(), null);
        long other = school.course(school.schoolClass(8, "А"), "Физика", busy);
        school.slot(course, DayOfWeek.FRIDAY, 1);
        school.slot(other, DayOfWeek.FRIDAY, 1);
        school.generate(MONDAY, MONDAY.plusWeeks(1));
        refused(
                TimetableProblem.TEACHER_BUSY_ON,
                "person",
                () -> assignments.change(new ChangeAssignment(course, null, busy.person(), TODAY)));
        assertThat(rows().getFirst().teacher().orElseThrow().person()).isEqualTo(teacher.person());
    }

    @Test
    void aCourseGoesAsLongAsNothingHangsOnIt() {
        long course = open("Алгебра", teacher.person(), null);
        long taught = open("Физика", teacher.person(), null);
        school.slot(taught, DayOfWeek.FRIDAY, 1);
        school.run(deputy.actor(), () -> assignments.remove(course));
        assertThat(rows()).extracting(row -> row.course().id()).containsExactly(taught);
        assertThatThrownBy(() -> school.run(deputy.actor(), () -> assignments.remove(taught)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(CurriculumProblem.COURSE_IN_USE));
    }

    @Test
    void aSubjectIsRenamedAndPutAside() {
        long algebra = school.subject("Алгебра");
        long physics = school.subject("Физика");
        refused(
                CurriculumProblem.SUBJECT_EXISTS,
                "name",
                () -> curriculum.changeSubject(physics, named("алгебра"), true));
        refused(CurriculumProblem.NAME_MISSING, "name", () -> curriculum.changeSubject(physics, named(" "), true));
        refused(
                CurriculumProblem.SHORT_NAME_LONG,
                "shortName",
                () -> curriculum.changeSubject(
                        physics, new NewSubject("Физика", "Слишком длинное краткое имя", null, false), true));
        school.run(deputy.actor(), () -> curriculum.changeSubject(algebra, named("Алгебра и начала анализа"), false));
        assertThat(school.as(deputy.actor(), () -> curriculum.subjects()))
                .filteredOn(one -> one.id() == algebra)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("Алгебра и начала анализа");
                    assertThat(one.inUse()).isFalse();
                });
    }

    @Test
    void othersMayNot() {
        long course = open("Алгебра", teacher.person(), null);
        long algebra = school.subject("Алгебра");
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> assignments.open(fresh(algebra, group, null, null))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> assignments.remove(course)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(
                        () -> school.run(teacher.actor(), () -> curriculum.changeSubject(algebra, named("Иное"), true)))
                .isInstanceOf(Denied.class);
        School other = fixture.school();
        var stranger = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(other.as(stranger, () -> assignments.list(2026))).isEmpty();
        assertThatThrownBy(() -> other.run(stranger, () -> assignments.remove(course)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        other.run(stranger, () -> assignments.change(new ChangeAssignment(course, null, null, TODAY))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(stranger, () -> curriculum.changeSubject(algebra, named("Иное"), true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(stranger, () -> assignments.open(fresh(algebra, group, null, null))))
                .isInstanceOf(NotFound.class);
    }

    private long open(String subject, @Nullable Long person, @Nullable BigDecimal hours) {
        long id = school.subject(subject);
        return school.as(deputy.actor(), () -> assignments.open(fresh(id, group, person, hours)));
    }

    private NewAssignment fresh(long subject, long group, @Nullable Long person, @Nullable BigDecimal hours) {
        return new NewAssignment(CourseKind.LESSONS, subject, group, null, hours, person, LearningFixture.START);
    }

    private static NewSubject named(String name) {
        return new NewSubject(name, null, null, false);
    }

    private List<AssignmentRow> rows() {
        return school.as(deputy.actor(), () -> assignments.list(2026));
    }

    private void refused(Problem problem, String field, Runnable work) {
        assertThatThrownBy(() -> school.run(deputy.actor(), work)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
