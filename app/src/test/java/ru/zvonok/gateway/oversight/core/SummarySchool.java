package ru.zvonok.gateway.oversight.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.Rollback;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** A school with two classes that is written about, and its summaries beside a plain count. */
@ModuleTest
abstract class SummarySchool {

    static final String WORK = "oversight.summaries";
    static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
    static final DateRange DAYS = new DateRange(FIRST, LearningFixture.TODAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    Finals finals;

    @Autowired
    Calendar calendar;

    @Autowired
    Timetable timetable;

    @Autowired
    Rollback rollback;

    @Autowired
    PlainRecount plain;

    @Autowired
    SummarySteps steps;

    @Autowired
    List<NightlyWork> nights;

    @Autowired
    DueNow due;

    @Autowired
    FixedClock clock;

    @Autowired
    TenantScope scope;

    @Autowired
    AccessControl access;

    @Autowired
    TransactionTemplate transaction;

    School school;
    Colleague teacher;
    Colleague admin;
    long group;
    long other;
    List<Long> pupils;
    List<Long> courses;
    List<Lesson> lessons;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        admin = school.colleague(Role.ORG_ADMIN);
        group = school.schoolClass(7, "Б");
        other = school.schoolClass(7, "В");
        courses = List.of(
                school.course(group, "Алгебра", teacher),
                school.course(group, "Физика", teacher),
                school.course(other, "Алгебра", teacher));
        int number = 1;
        for (long course : courses) {
            for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
                school.slot(course, day, number);
            }
            number++;
        }
        school.generate(FIRST, LocalDate.of(2026, 11, 20));
        pupils = new ArrayList<>(school.pupils(group, 4, LearningFixture.START));
        pupils.addAll(school.pupils(other, 2, LearningFixture.START));
        lessons = school.bySystem(() -> courses.stream()
                .flatMap(course -> timetable.ofCourse(course, FIRST, LearningFixture.TODAY).stream())
                // yesterday's first: its day is over and still open to its teacher
                .sorted(Comparator.comparing((Lesson one) -> one.date().equals(LearningFixture.TODAY))
                        .thenComparing(Lesson::date, Comparator.reverseOrder()))
                .toList());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    void same(String when) {
        assertThat(plain.keptCourses(school.id())).as(when).isEqualTo(plain.courses(school.id()));
        assertThat(plain.keptSubjects(school.id())).as(when).isEqualTo(plain.subjects(school.id()));
        assertThat(plain.keptDays(school.id()))
                .as(when)
                .containsAllEntriesOf(plain.days(school.id(), LearningFixture.TODAY));
        assertThat(number("learners")).as(when).isEqualTo(plain.number(school.id(), """
                select count(distinct person_id)::int from enrolment.membership where organisation_id = :organisation
                   and valid_from <= date '2026-11-12' and (valid_to is null or valid_to >= date '2026-11-12')"""));
        assertThat(number("classes")).as(when).isEqualTo(2);
        assertThat(number("staff")).as(when).isEqualTo(2);
    }

    void type(Lesson lesson, long pupil, String value) {
        long version = school.as(teacher.actor(), () -> journal.page(lesson.course(), DAYS)).students().stream()
                .filter(one -> one.person() == pupil && one.cells().get(lesson.id()) != null)
                .findFirst()
                .map(one -> Objects.requireNonNull(one.cells().get(lesson.id())).version())
                .orElse(0L);
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        lesson.course(),
                        DAYS,
                        List.of(new EditCell(UUID.randomUUID(), pupil, lesson.id(), value, version))));
    }

    void drain() {
        scope.run(
                school.id(),
                () -> access.asSystem(WORK, () -> {
                    while (steps.drain()) {
                        Thread.onSpinWait();
                    }
                }));
    }

    void night() {
        NightlyWork work = nights.stream()
                .filter(one -> one.name().equals("oversight.compare"))
                .findFirst()
                .orElseThrow();
        scope.run(
                school.id(),
                () -> access.asSystem(work.name(), () -> transaction.executeWithoutResult(status -> work.run())));
    }

    int waiting() {
        return plain.number(
                school.id(), "select count(*)::int from oversight.dirty where organisation_id = :organisation");
    }

    int number(String column) {
        return plain.number(
                school.id(), "select " + column + " from oversight.standing where organisation_id = :organisation");
    }

    void mark(Random dice) {
        List<String> values = List.of("5", "4", "3", "2", "5 4", "н", "оп", "", "2 5 3");
        type(
                lessons.get(dice.nextInt(lessons.size())),
                pupils.get(dice.nextInt(pupils.size())),
                values.get(dice.nextInt(values.size())));
    }
}
