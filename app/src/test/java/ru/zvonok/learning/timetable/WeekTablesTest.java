package ru.zvonok.learning.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.timetable.TimetableWeek.Day;
import ru.zvonok.learning.timetable.TimetableWeek.Held;
import ru.zvonok.learning.timetable.TimetableWeek.Place;
import ru.zvonok.learning.timetable.Whose.Kind;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.support.ModuleTest;

/** The door of those who look at a week. */
@ModuleTest
class WeekTablesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate THURSDAY = LearningFixture.TODAY;
    private static final LocalDate SATURDAY = MONDAY.plusDays(5);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    @Autowired
    LearningFixture fixture;

    @Autowired
    WeekTables tables;

    @Autowired
    Timetable timetable;

    @Autowired
    Curriculum curriculum;

    @Autowired
    SchoolYears years;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

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
    void aTeacherBeginsWithTheOwnWeekAndSeesEverybodys() {
        school.generate(MONDAY, SUNDAY);
        WeekChoices choices = school.as(teacher.actor(), () -> tables.choices(THURSDAY));
        assertThat(choices.first()).isEqualTo(new Whose(Kind.TEACHER, teacher.person()));
        assertThat(choices.classes()).extracting(WeekChoices.Choice::name).containsExactly("7Б");
        TimetableWeek week = week(teacher.actor(), new Whose(Kind.TEACHER, teacher.person()));
        assertThat(week.monday()).isEqualTo(MONDAY);
        assertThat(week.days()).hasSize(5).extracting(Day::today).containsExactly(false, false, false, true, false);
        assertThat(lessons(week)).extracting(held -> held.course().groupName()).containsExactly("7Б", "7Б");
        assertThat(lessons(week(teacher.actor(), new Whose(Kind.CLASS, group)))).hasSize(2);
    }

    @Test
    void thePupilSeesTheOwnSubgroupAndNoOtherWeek() {
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        long first = part("Первая", pupils.get(0));
        long second = part("Вторая", pupils.get(1));
        long english = school.bySystem(() -> curriculum.open(
                new NewCourse(CourseKind.LESSONS, school.subject("Английский язык"), group, first, null)));
        long german = school.bySystem(() -> curriculum.open(
                new NewCourse(CourseKind.LESSONS, school.subject("Немецкий язык"), group, second, null)));
        school.slot(english, DayOfWeek.FRIDAY, 3);
        school.slot(german, DayOfWeek.FRIDAY, 3);
        school.generate(MONDAY, SUNDAY);
        Actor pupil = school.account(pupils.getFirst(), Role.STUDENT);
        WeekChoices choices = school.as(pupil, () -> tables.choices(THURSDAY));
        assertThat(choices.first()).isEqualTo(new Whose(Kind.PUPIL, pupils.getFirst()));
        assertThat(choices.classes()).isEmpty();
        assertThat(lessons(week(pupil, new Whose(Kind.PUPIL, pupils.getFirst()))))
                .extracting(held -> held.course().subjectName())
                .containsExactly("Алгебра", "Алгебра", "Английский язык");
        assertThatThrownBy(() -> week(pupil, new Whose(Kind.PUPIL, pupils.get(1))))
                .isInstanceOf(NotFound.class);
        long eighth = school.schoolClass(8, "А");
        assertThatThrownBy(() -> week(pupil, new Whose(Kind.CLASS, eighth))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> week(pupil, new Whose(Kind.ROOM, school.room("214"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void changesAreNamed() {
        school.generate(MONDAY, SUNDAY);
        Colleague substitute = school.colleague(Role.TEACHER);
        Lesson thursday = school.lesson(algebra, THURSDAY);
        Lesson monday = school.lesson(algebra, MONDAY);
        long room = school.room("214");
        school.bySystem(() -> timetable.change(new ChangeLesson.Substitute(thursday.id(), 2026, substitute.person())));
        school.bySystem(() -> timetable.change(new ChangeLesson.Room(thursday.id(), 2026, room)));
        school.bySystem(() -> timetable.change(new ChangeLesson.Move(monday.id(), 2026, MONDAY.plusDays(1), 4)));
        List<Held> held = lessons(week(deputy.actor(), new Whose(Kind.CLASS, group)));
        assertThat(held.getFirst().moved()).isEqualTo(new Place(MONDAY, 1));
        assertThat(held.get(1).insteadOf()).isNotNull();
        assertThat(held.get(1).room()).isEqualTo("214");
        assertThat(lessons(week(deputy.actor(), new Whose(Kind.ROOM, room)))).hasSize(1);
        assertThat(lessons(week(teacher.actor(), new Whose(Kind.TEACHER, teacher.person()))))
                .hasSize(2);
    }

    @Test
    void daysOffAreNamedAndMovedDaysSayWhoseTimetableHolds() {
        school.bySystem(() -> {
            years.save(new DayOff(0, 2026, null, DayOff.Kind.DAY_OFF, "Карантин", MONDAY, MONDAY));
            return years.save(new DayTransfer(0, 2026, SATURDAY, DayOfWeek.MONDAY));
        });
        school.generate(MONDAY, SUNDAY);
        TimetableWeek week = week(deputy.actor(), new Whose(Kind.CLASS, group));
        assertThat(week.days()).hasSize(6);
        assertThat(week.days().getFirst().off()).isEqualTo("Карантин");
        assertThat(week.days().getFirst().study()).isFalse();
        assertThat(week.days().get(5).as()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(week.days().get(5).lessons()).hasSize(1);
    }

    @Test
    void anotherSchoolFindsNothing() {
        long room = school.room("214");
        School other = fixture.school();
        Actor stranger = other.colleague(Role.DEPUTY_HEAD).actor();
        for (Whose whose : List.of(
                new Whose(Kind.CLASS, group),
                new Whose(Kind.TEACHER, teacher.person()),
                new Whose(Kind.PUPIL, teacher.person()),
                new Whose(Kind.ROOM, room))) {
            assertThatThrownBy(() -> other.as(stranger, () -> tables.week(whose, THURSDAY)))
                    .as(whose.toString())
                    .isInstanceOf(NotFound.class);
        }
        assertThat(other.as(stranger, () -> tables.choices(THURSDAY)).first()).isNull();
    }

    @Test
    void whoHasNoRightIsDenied() {
        Actor educator = school.colleague(Role.EDUCATOR).actor();
        assertThatThrownBy(() -> school.as(educator, () -> tables.choices(THURSDAY)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> week(educator, new Whose(Kind.CLASS, group))).isInstanceOf(Denied.class);
    }

    private long part(String name, long pupil) {
        school.bySystem(() -> {
            classes.divide(group, Map.of(name, List.of(pupil)), LearningFixture.START);
            return 0;
        });
        return school.bySystem(() -> enrolment.subgroups(List.of(group))).stream()
                .filter(one -> one.name().equals(name))
                .mapToLong(Subgroup::id)
                .findFirst()
                .orElseThrow();
    }

    private TimetableWeek week(Actor actor, Whose whose) {
        return school.as(actor, () -> tables.week(whose, THURSDAY));
    }

    private static List<Held> lessons(TimetableWeek week) {
        return week.days().stream().flatMap(day -> day.lessons().stream()).toList();
    }
}
