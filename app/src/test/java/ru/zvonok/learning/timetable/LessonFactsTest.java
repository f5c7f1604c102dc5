package ru.zvonok.learning.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.support.ModuleTest;

/** Lessons for other modules: in order, of the bound organisation and no other. */
@ModuleTest
class LessonFactsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange WEEK = new DateRange(MONDAY, MONDAY.plusDays(6));

    @Autowired
    LearningFixture fixture;

    @Autowired
    LessonFacts facts;

    @Autowired
    Timetable timetable;

    School school;
    School other;
    Colleague teacher;
    long group;
    long algebra;
    long physics;
    Lesson monday;
    Lesson thursday;
    Lesson foreign;

    @BeforeEach
    void teach() {
        school = fixture.school();
        other = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", school.colleague(Role.TEACHER));
        school.slot(physics, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.MONDAY, 2);
        school.slot(algebra, DayOfWeek.THURSDAY, 1);
        school.generate(MONDAY, MONDAY.plusDays(6));
        monday = school.lesson(algebra, MONDAY);
        thursday = school.lesson(algebra, LearningFixture.TODAY);
        long theirs = other.course(other.schoolClass(7, "Б"), "Алгебра", other.colleague(Role.TEACHER));
        other.slot(theirs, DayOfWeek.MONDAY, 1);
        other.generate(MONDAY, MONDAY.plusDays(6));
        foreign = other.lesson(theirs, MONDAY);
    }

    @Test
    void lessonsAreFoundByIdCourseClassTeacherAndDays() {
        school.run(teacher.actor(), () -> {
            assertThat(facts.lesson(monday.id(), 2026)).isEqualTo(monday);
            assertThat(facts.byIds(List.of(monday.id(), thursday.id()), 2026))
                    .containsOnlyKeys(monday.id(), thursday.id());
            assertThat(facts.byIds(List.of(), 2026)).isEmpty();
            assertThat(facts.ofCourses(List.of(algebra), WEEK)).containsExactly(monday, thursday);
            assertThat(facts.ofCourses(List.of(), WEEK)).isEmpty();
            assertThat(facts.ofTeacher(teacher.person(), WEEK)).containsExactly(monday, thursday);
            assertThat(facts.ofGroup(group, WEEK))
                    .extracting(Lesson::course)
                    .containsExactly(physics, algebra, algebra);
            assertThat(facts.ofDays(new DateRange(MONDAY, MONDAY)))
                    .extracting(Lesson::course)
                    .containsExactly(physics, algebra);
        });
    }

    @Test
    void whoStandsInAndForWhomBothHaveTheLessonAndACancelledOneIsListed() {
        Colleague substitute = school.colleague(Role.TEACHER);
        school.bySystem(() -> timetable.change(new ChangeLesson.Substitute(monday.id(), 2026, substitute.person())));
        school.bySystem(() -> timetable.change(new ChangeLesson.Cancel(thursday.id(), 2026)));
        school.run(teacher.actor(), () -> {
            assertThat(facts.ofTeacher(substitute.person(), WEEK))
                    .extracting(Lesson::id)
                    .containsExactly(monday.id());
            assertThat(facts.ofTeacher(teacher.person(), WEEK))
                    .extracting(Lesson::id)
                    .containsExactly(monday.id(), thursday.id());
            assertThat(facts.lesson(thursday.id(), 2026).cancelled()).isTrue();
        });
    }

    @Test
    void lessonsOfAnotherSchoolOrYearAreNotThere() {
        school.run(teacher.actor(), () -> {
            for (long id : List.of(foreign.id(), Long.MAX_VALUE)) {
                assertThatThrownBy(() -> facts.lesson(id, 2026)).isInstanceOf(NotFound.class);
            }
            assertThatThrownBy(() -> facts.lesson(monday.id(), 2025)).isInstanceOf(NotFound.class);
            assertThat(facts.byIds(List.of(monday.id(), foreign.id()), 2026)).containsOnlyKeys(monday.id());
            assertThat(facts.ofCourses(List.of(foreign.course()), WEEK)).isEmpty();
            assertThat(facts.ofGroup(foreign.group(), WEEK)).isEmpty();
            assertThat(facts.ofDays(WEEK)).hasSize(3).doesNotContain(foreign);
            assertThat(facts.count(WEEK)).isEqualTo(3);
        });
        other.run(other.colleague(Role.DEPUTY_HEAD).actor(), () -> assertThat(facts.ofTeacher(teacher.person(), WEEK))
                .isEmpty());
    }
}
