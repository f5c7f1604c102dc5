package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.AbsentDay.ClassAbsent;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** Who is missing today, on the Thursday at 10:40 on which the clock of tests stands. */
@ModuleTest
class DayAttendanceTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    DayAttendance door;

    @Autowired
    Journal journal;

    @Autowired
    ClassJournal classes;

    @Autowired
    LessonCards cards;

    @Autowired
    LearningFixture fixture;

    School school;
    Colleague teacher;
    Colleague leader;
    Actor head;
    long group;
    long algebra;
    long physics;
    List<Long> pupils;

    @BeforeEach
    void twoLessonsToday() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        head = school.colleague(Role.PRINCIPAL).actor();
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 1);
        school.slot(physics, DayOfWeek.THURSDAY, 2);
        school.generate(TODAY, TODAY);
        pupils = school.pupils(group, 4, LearningFixture.START);
    }

    @Test
    void aPupilCountsOnceAndTheReasonThatIsWantedSpeaks() {
        type(algebra, 0, "н");
        type(physics, 0, "н");
        type(algebra, 1, "н");
        type(algebra, 2, "оп");
        settle(1);

        AbsentDay day = on(head);

        assertThat(day.classes()).containsExactly(new ClassAbsent(group, "7Б", 4, 2, 1, 0));
        assertThat(day.absent()).isEqualTo(2);
        assertThat(day.open()).isEqualTo(1);
    }

    @Test
    void lessonsThatAreOverWithoutAttendanceAreCounted() {
        assertThat(on(head)).satisfies(day -> {
            assertThat(day.lessons()).isEqualTo(2);
            assertThat(day.unmarked()).isEqualTo(2);
            assertThat(day.classes()).isEmpty();
        });
        school.run(
                teacher.actor(),
                () -> cards.attendanceTaken(
                        algebra, school.lesson(algebra, TODAY).id()));
        assertThat(on(head).unmarked()).isEqualTo(1);
        assertThat(school.as(head, () -> door.on(TODAY.plusDays(1))))
                .satisfies(free -> assertThat(free.lessons()).isZero());
    }

    @Test
    void onlyWhoSeesAllClassesOfHere() {
        type(algebra, 0, "н");
        for (Role role : List.of(Role.DEPUTY_HEAD, Role.COORDINATOR, Role.ORG_ADMIN, Role.DEPARTMENT_HEAD)) {
            assertThat(on(school.colleague(role).actor()).absent()).isEqualTo(1);
        }
        for (Role role : List.of(Role.SECRETARY, Role.MEDICAL_WORKER)) {
            Actor stranger = school.colleague(role).actor();
            assertThatThrownBy(() -> on(stranger)).isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> on(leader.actor()))
                .as("sees the own class alone")
                .isInstanceOf(NotFound.class);
        School other = fixture.school();
        Actor stranger = other.colleague(Role.PRINCIPAL).actor();
        assertThat(other.as(stranger, () -> door.on(TODAY)).classes()).isEmpty();
        assertThatThrownBy(() -> on(stranger)).isInstanceOf(Denied.class);
    }

    @Test
    void theStatementsDoNotGrowWithTheClasses() {
        type(algebra, 0, "н");
        on(head);
        int one = QueryCount.of(() -> on(head)).size();
        for (String letter : List.of("В", "Г", "Д")) {
            long more = school.schoolClass(7, letter);
            Colleague another = school.colleague(Role.TEACHER);
            long course = school.course(more, "Алгебра", another);
            school.slot(course, DayOfWeek.THURSDAY, 1);
            school.generate(TODAY, TODAY);
            long pupil = school.pupils(more, 1, LearningFixture.START).getFirst();
            type(another, course, pupil, "н");
        }

        assertThat(QueryCount.of(() -> on(head))).hasSize(one);
        assertThat(one).isLessThanOrEqualTo(18);
        assertThat(on(head).classes()).hasSize(4);
    }

    private AbsentDay on(Actor actor) {
        return school.as(actor, () -> door.on(TODAY));
    }

    private void type(long course, int pupil, String typed) {
        type(teacher, course, pupils.get(pupil), typed);
    }

    private void type(Colleague who, long course, long pupil, String typed) {
        Lesson lesson = school.lesson(course, TODAY);
        EditCell edit = new EditCell(UUID.randomUUID(), pupil, lesson.id(), typed, 0);
        school.run(who.actor(), () -> assertThat(journal.edit(course, LearningFixture.QUARTER, List.of(edit))
                        .answers())
                .allMatch(CellAnswer.Saved.class::isInstance));
    }

    private void settle(int pupil) {
        int ill = school.as(leader.actor(), () -> journal.attendanceCodes()).stream()
                .filter(code -> code.sign().equals("Б"))
                .findFirst()
                .orElseThrow()
                .id();
        DateRange today = new DateRange(TODAY, TODAY);
        school.run(
                leader.actor(),
                () -> classes.settle(new SettleAbsence(
                        UUID.randomUUID(),
                        group,
                        List.of(new SettleAbsence.Missing(pupils.get(pupil), today)),
                        ill,
                        null,
                        null)));
    }
}
