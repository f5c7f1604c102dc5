package ru.zvonok.learning.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.support.ModuleTest;

/** The door of the timetable. */
@ModuleTest
class TimetableTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate THURSDAY = LearningFixture.TODAY;
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 15);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Timetable timetable;

    @Autowired
    SchoolYears years;

    School school;
    Colleague teacher;
    Colleague deputy;
    long group;
    long algebra;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
    }

    @Test
    void thePatternYieldsLessonsWithBellsAndTeachers() {
        Generated first = school.as(deputy.actor(), () -> timetable.generate(MONDAY, SUNDAY));
        assertThat(first).isEqualTo(new Generated(2, 0, 0));
        List<Lesson> lessons = school.as(teacher.actor(), () -> timetable.ofTeacher(teacher.person(), MONDAY, SUNDAY));
        assertThat(lessons).extracting(Lesson::date).containsExactly(MONDAY, THURSDAY);
        Lesson second = lessons.get(1);
        assertThat(second.startsAt()).isEqualTo(LocalTime.of(9, 25));
        assertThat(second.endsAt()).isEqualTo(LocalTime.of(10, 10));
        assertThat(second.teacher()).isEqualTo(teacher.person());
        assertThat(second.group()).isEqualTo(group);
    }

    @Test
    void aLessonIsThereForThoseWhoseClassItIs() {
        school.generate(MONDAY, SUNDAY);
        Lesson lesson = school.lesson(algebra, THURSDAY);
        long own = school.pupils(group, 1, LearningFixture.START).getFirst();
        long other = school.pupils(school.schoolClass(8, "А"), 1, LearningFixture.START)
                .getFirst();
        assertThat(school.as(school.account(own, Role.STUDENT), () -> timetable.lesson(lesson.id(), 2026)))
                .isEqualTo(lesson);
        assertThatThrownBy(
                        () -> school.as(school.account(other, Role.STUDENT), () -> timetable.lesson(lesson.id(), 2026)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void generatingAgainChangesNothing() {
        school.generate(MONDAY, SUNDAY);
        List<Lesson> before = school.bySystem(() -> timetable.ofGroup(group, MONDAY, SUNDAY));
        assertThat(school.as(deputy.actor(), () -> timetable.generate(MONDAY, SUNDAY)))
                .isEqualTo(new Generated(0, 2, 0));
        assertThat(school.bySystem(() -> timetable.ofGroup(group, MONDAY, SUNDAY)))
                .isEqualTo(before);
    }

    @Test
    void daysOffHaveNoLessonsAndTransferredDaysThoseOfAnother() {
        LocalDate friday = THURSDAY.plusDays(1);
        school.bySystem(() -> {
            years.save(new DayOff(0, 2026, null, DayOff.Kind.DAY_OFF, "Карантин", MONDAY, MONDAY));
            return years.save(new DayTransfer(0, 2026, friday, DayOfWeek.MONDAY));
        });
        school.generate(MONDAY, SUNDAY);
        assertThat(school.bySystem(() -> timetable.ofGroup(group, MONDAY, SUNDAY)))
                .extracting(Lesson::date, Lesson::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(THURSDAY, 2),
                        org.assertj.core.groups.Tuple.tuple(friday, 1));
    }

    @Test
    void aPlaceThatEndsTakesItsFutureLessonsWithIt() {
        LocalDate later = MONDAY.plusWeeks(2);
        school.generate(MONDAY, later.plusDays(6));
        long slot = school.as(deputy.actor(), () -> timetable.week(MONDAY))
                .getFirst()
                .id();
        school.run(deputy.actor(), () -> timetable.endSlot(slot, MONDAY));
        Generated again = school.as(deputy.actor(), () -> timetable.generate(MONDAY, later.plusDays(6)));
        assertThat(again.removed()).isEqualTo(2);
        assertThat(school.bySystem(() -> timetable.ofGroup(group, MONDAY, later.plusDays(6))))
                .extracting(Lesson::date)
                .containsExactly(MONDAY, THURSDAY, THURSDAY.plusWeeks(1), THURSDAY.plusWeeks(2));
    }

    @Test
    void aLessonIsSubstitutedMovedCancelledAndStays() {
        school.generate(MONDAY, SUNDAY);
        Lesson lesson = school.lesson(algebra, THURSDAY);
        Colleague substitute = school.colleague(Role.TEACHER);
        Lesson substituted = change(new ChangeLesson.Substitute(lesson.id(), 2026, substitute.person()));
        assertThat(substituted.teacher()).isEqualTo(substitute.person());
        assertThat(substituted.insteadOf()).isEqualTo(teacher.person());
        assertThat(school.as(substitute.actor(), () -> timetable.ofTeacher(substitute.person(), MONDAY, SUNDAY)))
                .hasSize(1);
        Lesson moved = change(new ChangeLesson.Move(lesson.id(), 2026, THURSDAY.plusDays(1), 3));
        assertThat(moved.startsAt()).isEqualTo(LocalTime.of(10, 20));
        assertThat(change(new ChangeLesson.Cancel(lesson.id(), 2026)).cancelled())
                .isTrue();
        assertThat(change(new ChangeLesson.Restore(lesson.id(), 2026)).cancelled())
                .isFalse();
        assertThat(change(new ChangeLesson.Substitute(lesson.id(), 2026, null)).teacher())
                .isEqualTo(teacher.person());
        assertThat(school.as(deputy.actor(), () -> timetable.generate(MONDAY, SUNDAY)))
                .isEqualTo(new Generated(0, 2, 0));
    }

    @Test
    void clashesAreRefused() {
        school.generate(MONDAY, SUNDAY);
        long physics = school.course(group, "Физика", school.colleague(Role.TEACHER));
        long eighth = school.schoolClass(8, "А");
        long same = school.course(eighth, "Алгебра", teacher);
        refused(TimetableProblem.GROUP_BUSY, () -> timetable.addSlot(slot(physics, DayOfWeek.MONDAY, 1)));
        refused(TimetableProblem.TEACHER_BUSY, () -> timetable.addSlot(slot(same, DayOfWeek.MONDAY, 1)));
        refused(TimetableProblem.SLOT_EXISTS, () -> timetable.addSlot(slot(algebra, DayOfWeek.MONDAY, 1)));
        school.slot(same, DayOfWeek.FRIDAY, 1);
        school.generate(MONDAY, SUNDAY);
        Lesson friday = school.lesson(same, THURSDAY.plusDays(1));
        refused(
                TimetableProblem.TEACHER_BUSY,
                () -> timetable.change(new ChangeLesson.Move(friday.id(), 2026, THURSDAY, 2)));
        long room = school.room("214");
        Lesson thursday = school.lesson(algebra, THURSDAY);
        change(new ChangeLesson.Room(thursday.id(), 2026, room));
        Colleague third = school.colleague(Role.TEACHER);
        change(new ChangeLesson.Substitute(friday.id(), 2026, third.person()));
        change(new ChangeLesson.Room(friday.id(), 2026, room));
        refused(
                TimetableProblem.ROOM_BUSY,
                () -> timetable.change(new ChangeLesson.Move(friday.id(), 2026, THURSDAY, 2)));
    }

    @Test
    void impossibleChangesAreRefused() {
        school.generate(MONDAY, SUNDAY);
        Lesson lesson = school.lesson(algebra, THURSDAY);
        refused(TimetableProblem.DAY_OFF, () -> timetable.change(new ChangeLesson.Move(lesson.id(), 2026, SUNDAY, 1)));
        refused(
                TimetableProblem.OUTSIDE_YEAR,
                () -> timetable.change(new ChangeLesson.Move(lesson.id(), 2026, LocalDate.of(2027, 9, 1), 1)));
        long unemployed = school.person();
        refused(
                TimetableProblem.NOT_EMPLOYED,
                () -> timetable.change(new ChangeLesson.Substitute(lesson.id(), 2026, unemployed)));
        refused(TimetableProblem.RANGE_TOO_LONG, () -> timetable.ofGroup(group, MONDAY, MONDAY.plusYears(2)));
        assertThatThrownBy(() -> change(new ChangeLesson.Room(lesson.id(), 2026, 404L)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> change(new ChangeLesson.Cancel(404L, 2026))).isInstanceOf(NotFound.class);
    }

    @Test
    void teachersLookAndDoNotChange() {
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> timetable.generate(MONDAY, SUNDAY)))
                .isInstanceOf(Denied.class);
        assertThat(school.as(teacher.actor(), () -> timetable.ofDay(MONDAY))).isEmpty();
    }

    @Test
    void anotherSchoolSeesNothing() {
        school.generate(MONDAY, SUNDAY);
        Lesson lesson = school.lesson(algebra, THURSDAY);
        School other = fixture.school();
        var stranger = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(other.as(stranger, () -> timetable.ofDay(THURSDAY))).isEmpty();
        assertThat(other.as(stranger, () -> timetable.ofGroup(group, MONDAY, SUNDAY)))
                .isEmpty();
        assertThatThrownBy(() -> other.as(stranger, () -> timetable.lesson(lesson.id(), 2026)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(stranger, () -> timetable.change(new ChangeLesson.Cancel(lesson.id(), 2026))))
                .isInstanceOf(NotFound.class);
    }

    private Lesson change(ChangeLesson change) {
        return school.as(deputy.actor(), () -> timetable.change(change));
    }

    private static NewSlot slot(long course, DayOfWeek weekday, int number) {
        return new NewSlot(course, weekday, number, null, LearningFixture.START, null);
    }

    private void refused(Problem problem, Runnable work) {
        assertThatThrownBy(() -> school.run(deputy.actor(), work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
