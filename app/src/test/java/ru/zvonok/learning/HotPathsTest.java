package ru.zvonok.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.DayAttendance;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Filling;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.learning.journal.Works;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.learning.timetable.WeekTables;
import ru.zvonok.learning.timetable.Whose;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.PupilFilter;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.People;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.Plans;
import ru.zvonok.support.QueryCount;

/** In a region, what a school asks all day reads its own rows and not the region's. */
@ModuleTest
class HotPathsTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Plans plans;

    @Autowired
    Journal journal;

    @Autowired
    ClassJournal classes;

    @Autowired
    DayAttendance attendance;

    @Autowired
    Filling filling;

    @Autowired
    LessonCards cards;

    @Autowired
    Works works;

    @Autowired
    StudentWorks tasks;

    @Autowired
    Finals finals;

    @Autowired
    Diary diary;

    @Autowired
    Timetable timetable;

    @Autowired
    WeekTables weeks;

    @Autowired
    Duties duties;

    @Autowired
    Calendar calendar;

    @Autowired
    SchoolClasses lists;

    @Autowired
    Absences absences;

    @Autowired
    People people;

    private final Set<String> asked = new LinkedHashSet<>();
    private School school;
    private Colleague teacher;
    private Actor deputy;
    private Actor self;
    private long group;
    private long algebra;
    private List<Long> pupils;
    private long quarter;

    @BeforeEach
    void aSchoolAtWork() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        school.lead(group, teacher);
        algebra = school.course(group, "Алгебра", teacher);
        long physics = school.course(group, "Физика", school.colleague(Role.TEACHER));
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(physics, DayOfWeek.THURSDAY, 3);
        school.generate(LearningFixture.QUARTER.from(), TODAY);
        pupils = school.pupils(group, 10, LearningFixture.START);
        self = school.account(pupils.getFirst(), Role.STUDENT);
        quarter = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        long lesson = school.lesson(algebra, TODAY).id();
        for (int i = 0; i < 6; i++) {
            long pupil = pupils.get(i);
            String value = i % 2 == 0 ? "4" : "н";
            school.run(
                    teacher.actor(),
                    () -> journal.edit(
                            algebra,
                            LearningFixture.QUARTER,
                            List.of(new EditCell(UUID.randomUUID(), pupil, lesson, value, 0))));
        }
        school.run(
                teacher.actor(),
                () -> finals.settle(
                        algebra,
                        quarter,
                        pupils.stream()
                                .map(pupil -> new SettleMark(UUID.randomUUID(), pupil, PeriodValue.FOUR, 0))
                                .toList()));
    }

    @Test
    void whatASchoolAsksAllDayReadsItsOwnRows() throws SQLException {
        attendance();
        finals();
        family();
        lessons();
        lists();
        assertThat(asked).hasSizeGreaterThan(50);

        assertThat(plans.faults(school.id(), asked)).isEmpty();
    }

    /** The binding of the tenant is not counted; rights are read again after a second, whatever is asked. */
    @Test
    void eachCallHasItsFixedNumberOfStatements() {
        long lesson = school.lesson(algebra, TODAY).id();
        long tuesday = school.lesson(algebra, TODAY.minusDays(2)).id();
        atMost(8, teacher.actor(), () -> journal.page(algebra, LearningFixture.QUARTER));
        atMost(8, teacher.actor(), () -> journal.page(algebra, new DateRange(TODAY, TODAY)));
        atMost(16, teacher.actor(), () -> write(lesson, List.of(pupils.get(6)), "5"));
        atMost(16, teacher.actor(), () -> write(lesson, pupils.subList(7, 10), "5"));
        atMost(20, teacher.actor(), () -> write(tuesday, pupils, "н"));
        atMost(4, deputy, () -> lists.pupils(PupilFilter.of(2026), SchoolClasses.PupilSort.NAME, false, 0, 1000));
        school.run(self, () -> diary.marks(pupils.getFirst(), 2026, quarter));
        atMost(8, self, () -> diary.marks(pupils.getFirst(), 2026, quarter));
        atMost(15, deputy, () -> finals.ofClass(group, quarter));
    }

    private void write(long lesson, List<Long> whose, String value) {
        journal.edit(
                algebra,
                LearningFixture.QUARTER,
                whose.stream()
                        .map(pupil -> new EditCell(UUID.randomUUID(), pupil, lesson, value, 0))
                        .toList());
    }

    private void atMost(int bound, Actor actor, Runnable work) {
        assertThat(QueryCount.of(() -> school.run(actor, work)))
                .filteredOn(statement -> !statement.contains(" access."))
                .hasSizeLessThanOrEqualTo(bound);
    }

    private void attendance() {
        ask(deputy, () -> attendance.on(TODAY));
        ask(teacher.actor(), () -> classes.page(group, LearningFixture.QUARTER));
        ask(teacher.actor(), () -> classes.absences(group, LearningFixture.QUARTER));
        ask(deputy, () -> filling.unfilled(filling.window()));
        ask(teacher.actor(), duties::mine);
    }

    private void finals() {
        ask(teacher.actor(), () -> finals.sheet(algebra, quarter));
        ask(teacher.actor(), () -> finals.ofYear(algebra));
        ask(deputy, () -> finals.ofClass(group, quarter));
        ask(
                teacher.actor(),
                () -> finals.settle(
                        algebra,
                        quarter,
                        List.of(new SettleMark(UUID.randomUUID(), pupils.getLast(), PeriodValue.FIVE, 0))));
    }

    private void family() {
        ask(self, () -> diary.week(pupils.getFirst(), TODAY));
        ask(self, () -> diary.marks(pupils.getFirst(), 2026, null));
        ask(self, () -> diary.subject(pupils.getFirst(), algebra, null, null));
        ask(self, () -> diary.year(pupils.getFirst(), 2026));
        ask(self, () -> tasks.tasks(pupils.getFirst()));
        ask(self, () -> tasks.missing(pupils.getFirst()));
    }

    private void lessons() {
        ask(teacher.actor(), works::waiting);
        ask(teacher.actor(), () -> cards.ofTeacher(teacher.person(), TODAY));
        long lesson = school.lesson(algebra, TODAY).id();
        ask(teacher.actor(), () -> cards.card(algebra, lesson));
        ask(teacher.actor(), () -> timetable.ofTeacher(teacher.person(), TODAY.minusDays(3), TODAY));
        ask(deputy, () -> timetable.ofDay(TODAY));
        ask(self, () -> timetable.ofGroup(group, TODAY.minusDays(3), TODAY));
        ask(teacher.actor(), () -> weeks.week(new Whose(Whose.Kind.TEACHER, teacher.person()), TODAY));
    }

    private void lists() {
        ask(deputy, () -> lists.list(2026));
        ask(deputy, () -> lists.pupils(PupilFilter.of(2026), SchoolClasses.PupilSort.NAME, false, 0, 50));
        ask(deputy, () -> lists.countPupils(PupilFilter.of(2026)));
        ask(deputy, () -> lists.card(group));
        ask(deputy, () -> lists.newcomers(2026, TODAY.minusMonths(1), 10));
        ask(deputy, () -> absences.sick(TODAY, 10));
        ask(deputy, () -> people.search("Аб", 10));
        ask(deputy, () -> people.card(pupils.getFirst()));
    }

    private void ask(Actor actor, Runnable work) {
        asked.addAll(QueryCount.of(() -> school.run(actor, work)));
    }
}
