package ru.zvonok.learning.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.support.ModuleTest;

/** The door of whoever makes the timetable. */
@ModuleTest
class WeekPatternTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final LocalDate END = LocalDate.of(2027, 5, 26);

    @Autowired
    LearningFixture fixture;

    @Autowired
    WeekPattern pattern;

    @Autowired
    Timetable timetable;

    @Autowired
    LessonCards cards;

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
    }

    @Test
    void aLineYieldsItsLessonsAtOnce() {
        school.bySystem(() -> years.save(new DayOff(
                0, 2026, null, DayOff.Kind.HOLIDAY, "День учителя", MONDAY.plusWeeks(1), MONDAY.plusWeeks(1))));
        Generated done = add(line(algebra, DayOfWeek.MONDAY, 2, MONDAY, MONDAY.plusWeeks(3)));
        assertThat(done).isEqualTo(new Generated(3, 0, 0));
        assertThat(lessons()).extracting(Lesson::date).doesNotContain(MONDAY.plusWeeks(1));
        assertThat(lessons().getFirst().startsAt()).isEqualTo(LocalTime.of(9, 25));
        assertThat(lessons().getFirst().teacher()).isEqualTo(teacher.person());
        assertThat(add(line(algebra, DayOfWeek.TUESDAY, 1, TODAY, null)).made()).isGreaterThan(25);
        PatternWeek week = school.as(deputy.actor(), () -> pattern.of(group, TODAY));
        assertThat(week.lines()).hasSize(2);
        assertThat(week.courses().getFirst().placed()).isEqualTo(2);
        assertThat(week.bells()).hasSize(7);
    }

    @Test
    void whatIsTakenIsRefusedAtItsPlace() {
        long room = school.room("214");
        add(new NewSlot(algebra, DayOfWeek.MONDAY, 1, room, MONDAY, null));
        long physics = school.course(group, "Физика", school.colleague(Role.TEACHER));
        long eighth = school.schoolClass(8, "А");
        long same = school.course(eighth, "Алгебра", teacher);
        long other = school.course(eighth, "Химия", school.colleague(Role.TEACHER));
        refused(TimetableProblem.SLOT_EXISTS, "number", () -> pattern.add(line(algebra, DayOfWeek.MONDAY, 1)));
        refused(TimetableProblem.GROUP_BUSY, "number", () -> pattern.add(line(physics, DayOfWeek.MONDAY, 1)));
        refused(TimetableProblem.TEACHER_BUSY, "number", () -> pattern.add(line(same, DayOfWeek.MONDAY, 1)));
        refused(
                TimetableProblem.ROOM_BUSY,
                "room",
                () -> pattern.add(new NewSlot(other, DayOfWeek.MONDAY, 1, room, TODAY, null)));
        add(line(other, DayOfWeek.MONDAY, 1));
        assertThat(school.bySystem(() -> timetable.ofGroup(eighth, MONDAY, MONDAY.plusWeeks(2))))
                .hasSize(2);
    }

    @Test
    void aLessonMovedByHandStandsInTheWay() {
        add(line(algebra, DayOfWeek.MONDAY, 1));
        Lesson lesson = lessons().getFirst();
        LocalDate friday = lesson.date().plusDays(4);
        school.bySystem(() -> timetable.change(new ChangeLesson.Move(lesson.id(), 2026, friday, 3)));
        long physics = school.course(group, "Физика", school.colleague(Role.TEACHER));
        refused(TimetableProblem.DATE_BUSY, "number", () -> pattern.add(line(physics, DayOfWeek.FRIDAY, 3)));
        add(line(physics, DayOfWeek.FRIDAY, 4));
    }

    @Test
    void placesThatCannotBeAreRefused() {
        refused(TimetableProblem.NO_SUCH_NUMBER, "number", () -> pattern.add(line(algebra, DayOfWeek.MONDAY, 9)));
        refused(TimetableProblem.NO_LESSONS, "weekday", () -> pattern.add(line(algebra, DayOfWeek.SUNDAY, 1)));
        refused(
                TimetableProblem.OUTSIDE_YEAR,
                "validFrom",
                () -> pattern.add(line(algebra, DayOfWeek.MONDAY, 1, LocalDate.of(2026, 8, 20), null)));
        refused(
                TimetableProblem.OUTSIDE_YEAR,
                "validTo",
                () -> pattern.add(line(algebra, DayOfWeek.MONDAY, 1, TODAY, END.plusDays(3))));
        refused(
                TimetableProblem.ENDS_BEFORE,
                "validTo",
                () -> pattern.add(line(algebra, DayOfWeek.MONDAY, 1, TODAY, TODAY.minusDays(1))));
        assertThatThrownBy(() -> add(new NewSlot(algebra, DayOfWeek.MONDAY, 1, 404L, TODAY, null)))
                .isInstanceOf(NotFound.class);
        assertThat(lessons()).isEmpty();
    }

    @Test
    void aLineChangesFromADayOnAndKeepsWhatWasBefore() {
        add(line(algebra, DayOfWeek.MONDAY, 1, MONDAY, null));
        LocalDate later = MONDAY.plusWeeks(2);
        List<Lesson> before = lessons();
        change(new ChangeSlot(slot(MONDAY), DayOfWeek.MONDAY, 3, school.room("214"), later, null));
        assertThat(lessons()).extracting(Lesson::id).containsExactlyElementsOf(ids(before));
        assertThat(lessons().get(1).number()).isEqualTo(1);
        assertThat(lessons().get(2).number()).isEqualTo(3);
        assertThat(lessons().get(2).startsAt()).isEqualTo(LocalTime.of(10, 20));
        assertThat(lessons().get(2).room()).isNotNull();
        Generated moved = change(new ChangeSlot(slot(later), DayOfWeek.TUESDAY, 3, null, later, null));
        assertThat(moved.removed()).isEqualTo(before.size() - 2);
        assertThat(lessons().get(2).date()).isEqualTo(later.plusDays(1));
        refused(
                TimetableProblem.SLOT_ENDED,
                "validFrom",
                () -> pattern.change(new ChangeSlot(slot(MONDAY), DayOfWeek.MONDAY, 1, null, later, null)));
    }

    @Test
    void aLessonWithEntriesDoesNotVanish() {
        add(line(algebra, DayOfWeek.MONDAY, 1, MONDAY, null));
        Lesson first = lessons().getFirst();
        school.run(teacher.actor(), () -> cards.attendanceTaken(algebra, first.id()));
        long slot = slot(MONDAY);
        refused(
                TimetableProblem.SLOT_WRITTEN,
                "validFrom",
                () -> pattern.change(new ChangeSlot(slot, DayOfWeek.TUESDAY, 1, null, MONDAY, null)));
        refused(TimetableProblem.SLOT_WRITTEN, "validFrom", () -> pattern.remove(slot, MONDAY));
        school.run(deputy.actor(), () -> pattern.remove(slot, MONDAY.plusDays(1)));
        assertThat(lessons()).extracting(Lesson::id).containsExactly(first.id());
    }

    @Test
    void aLineThatBeginsTodayGoesWhole() {
        add(line(algebra, DayOfWeek.THURSDAY, 1, TODAY, null));
        long slot = slot(MONDAY);
        Generated gone = school.as(deputy.actor(), () -> pattern.remove(slot, TODAY));
        assertThat(gone.removed()).isGreaterThan(20);
        assertThat(lessons()).isEmpty();
        assertThat(school.as(deputy.actor(), () -> pattern.of(group, MONDAY)).lines())
                .isEmpty();
        assertThatThrownBy(() -> school.run(deputy.actor(), () -> pattern.remove(slot, TODAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void lessonsThatWereHeldStay() {
        add(line(algebra, DayOfWeek.MONDAY, 1, MONDAY, null));
        List<Long> before = ids(lessons());
        long slot = slot(MONDAY);
        refused(TimetableProblem.SLOT_PAST, "validFrom", () -> pattern.remove(slot, MONDAY));
        refused(
                TimetableProblem.SLOT_PAST,
                "validFrom",
                () -> pattern.change(new ChangeSlot(slot, DayOfWeek.FRIDAY, 1, null, MONDAY, null)));
        assertThat(ids(lessons())).isEqualTo(before);
        school.run(deputy.actor(), () -> pattern.remove(slot, TODAY));
        assertThat(lessons()).extracting(Lesson::id).containsExactly(before.getFirst());
    }

    @Test
    void onlyWhoMakesTheTimetableMay() {
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> pattern.of(group, TODAY)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> pattern.add(line(algebra, DayOfWeek.MONDAY, 1))))
                .isInstanceOf(Denied.class);
        add(line(algebra, DayOfWeek.MONDAY, 1));
        long slot = slot(TODAY.plusDays(7));
        School other = fixture.school();
        var stranger = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> other.as(stranger, () -> pattern.of(group, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(stranger, () -> pattern.add(line(algebra, DayOfWeek.TUESDAY, 1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(stranger, () -> pattern.remove(slot, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(
                        stranger, () -> pattern.change(new ChangeSlot(slot, DayOfWeek.TUESDAY, 1, null, TODAY, null))))
                .isInstanceOf(NotFound.class);
    }

    private long slot(LocalDate day) {
        return school.as(deputy.actor(), () -> pattern.of(group, day))
                .lines()
                .getFirst()
                .slot()
                .id();
    }

    private List<Lesson> lessons() {
        return school.bySystem(() -> timetable.ofCourse(algebra, LearningFixture.START, END));
    }

    private static List<Long> ids(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::id).toList();
    }

    private Generated add(NewSlot slot) {
        return school.as(deputy.actor(), () -> pattern.add(slot));
    }

    private Generated change(ChangeSlot change) {
        return school.as(deputy.actor(), () -> pattern.change(change));
    }

    private static NewSlot line(long course, DayOfWeek weekday, int number) {
        return line(course, weekday, number, TODAY, null);
    }

    private static NewSlot line(long course, DayOfWeek weekday, int number, LocalDate from, @Nullable LocalDate to) {
        return new NewSlot(course, weekday, number, null, from, to);
    }

    private void refused(Problem problem, String field, Runnable work) {
        assertThatThrownBy(() -> school.run(deputy.actor(), work)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
