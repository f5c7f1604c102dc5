package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.journal.Homework;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalStudent.Exempt;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.LessonCard.AssignmentState;
import ru.zvonok.learning.journal.LessonCard.LessonStudent;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Puts the card of a lesson together. */
@Component
class CardReader {

    private static final int AHEAD = 60;

    private final TenantScope scope;
    private final Directory directory;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final FactQuery facts;
    private final LessonReadQuery read;
    private final LessonRecords records;
    private final Roster roster;
    private final Policies policies;
    private final OpenDays openDays;
    private final ExemptDays exemptions;

    CardReader(
            TenantScope scope,
            Directory directory,
            CourseFacts courses,
            LessonFacts lessons,
            FactQuery facts,
            LessonReadQuery read,
            LessonRecords records,
            Roster roster,
            Policies policies,
            OpenDays openDays,
            ExemptDays exemptions) {
        this.exemptions = exemptions;
        this.scope = scope;
        this.directory = directory;
        this.courses = courses;
        this.lessons = lessons;
        this.facts = facts;
        this.read = read;
        this.records = records;
        this.roster = roster;
        this.policies = policies;
        this.openDays = openDays;
    }

    LessonCard card(Course course, Lesson lesson, JournalRights.Of rights) {
        List<Long> here = scope.organisations();
        Facts written = facts.ofLessons(here, course.schoolYear(), course.id(), List.of(lesson.id()));
        Optional<LessonRecord> record = records.findByLessonAndSchoolYear(lesson.id(), (short) lesson.schoolYear());
        List<Homework> homework = read.homework(here, course.schoolYear(), course.id(), lesson.id());
        boolean mayMark = rights.may(JournalAction.ENTER_MARKS, lesson);
        boolean mayWrite = rights.may(JournalAction.WRITE_LESSONS, lesson);
        OpenDays.Asked open = openDays.look(course, written, policies.on(directory.today()), rights);
        return new LessonCard(
                course,
                lesson,
                written.record(lesson.id()).topic(),
                record.map(LessonRecord::planTopic).orElse(null),
                proposed(course, lesson),
                record.map(LessonRecord::remote).orElse(null),
                written.record(lesson.id()).attendanceTaken(),
                next(lesson),
                homework.stream().filter(one -> one.lesson() == lesson.id()).toList(),
                homework.stream().filter(one -> one.lesson() != lesson.id()).toList(),
                assignments(written, lesson.id()),
                written.target(lesson.id()),
                students(course, lesson, written),
                mayMark,
                mayWrite,
                open.closed(lesson, LessonPart.MARKS).map(No::problem).orElse(null),
                open.closed(lesson, LessonPart.TOPIC).map(No::problem).orElse(null),
                record.map(LessonRecord::version).orElse(0));
    }

    /** The next topic of the plan, should one be wanted for this lesson. */
    private @Nullable PlanTopic proposed(Course course, Lesson lesson) {
        List<PlanTopic> plan = courses.plan(course.id());
        if (plan.isEmpty()) {
            return null;
        }
        Map<Long, Integer> taught =
                read.taught(scope.organisations(), course.schoolYear(), List.of(course.id()), lesson.id());
        return NextTopic.of(plan, taught).orElse(null);
    }

    /** The next lesson of the course that takes place, as far as the timetable goes. */
    @Nullable
    Lesson next(Lesson lesson) {
        DateRange ahead = new DateRange(lesson.date(), lesson.date().plusDays(AHEAD));
        return lessons.ofCourses(List.of(lesson.course()), ahead).stream()
                .filter(other -> !other.cancelled() && other.schoolYear() == lesson.schoolYear())
                .filter(other -> other.date().isAfter(lesson.date())
                        || (other.date().equals(lesson.date()) && other.number() > lesson.number()))
                .findFirst()
                .orElse(null);
    }

    private static List<AssignmentState> assignments(Facts written, long lesson) {
        List<AssignmentState> states = new ArrayList<>();
        written.assignments(lesson).forEach(assignment -> {
            int marks = 0;
            int duties = 0;
            for (List<MarkFact> cell : written.marks.values()) {
                for (MarkFact mark : cell) {
                    if (mark.assignment() == assignment.id()) {
                        marks += mark.value() == null ? 0 : 1;
                        duties += mark.value() == null ? 1 : 0;
                    }
                }
            }
            states.add(new AssignmentState(assignment, marks, duties));
        });
        return states;
    }

    /** Homework of a lesson for the class, or for one pupil. */
    Optional<TaskRef> given(Course course, Lesson lesson, @Nullable Long student) {
        return read.homework(scope.organisations(), course.schoolYear(), course.id(), lesson.id()).stream()
                .filter(one -> one.lesson() == lesson.id() && Objects.equals(one.student(), student))
                .map(one -> TaskRef.homework(course.id(), one.id()))
                .findFirst();
    }

    boolean attends(Course course, Lesson lesson, long student) {
        return roster.of(course, new DateRange(lesson.date(), lesson.date())).containsKey(student);
    }

    private List<LessonStudent> students(Course course, Lesson lesson, Facts written) {
        Map<Long, Exempt> exempt = exemptions.on(course, lesson.date());
        List<LessonStudent> students = new ArrayList<>();
        roster.of(course, new DateRange(lesson.date(), lesson.date()))
                .forEach((person, pupil) -> students.add(new LessonStudent(
                        person, pupil.name(), written.cell(new Place(person, lesson.id())), exempt.get(person))));
        return students;
    }
}
