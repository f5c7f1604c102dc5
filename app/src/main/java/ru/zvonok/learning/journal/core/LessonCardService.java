package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.LessonState;
import ru.zvonok.learning.journal.NewAssignment;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.WriteLesson;
import ru.zvonok.learning.journal.core.LessonOpener.Opened;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class LessonCardService implements LessonCards {

    private static final int DAYS_AHEAD = 14;
    private static final int LONGEST_MINUTES = 600;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final JournalRights rights;
    private final LessonOpener opener;
    private final CardReader cards;
    private final LessonStates states;
    private final LessonRecords records;
    private final LessonWriteQuery write;
    private final FactQuery facts;
    private final CodeBook codes;
    private final TaskFiles files;
    private final LoadQuery load;
    private final AnswerQuery answers;

    LessonCardService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            CourseFacts courses,
            LessonFacts lessons,
            JournalRights rights,
            LessonOpener opener,
            CardReader cards,
            LessonStates states,
            LessonRecords records,
            LessonWriteQuery write,
            FactQuery facts,
            CodeBook codes,
            TaskFiles files,
            LoadQuery load,
            AnswerQuery answers) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.courses = courses;
        this.lessons = lessons;
        this.rights = rights;
        this.opener = opener;
        this.cards = cards;
        this.states = states;
        this.records = records;
        this.write = write;
        this.facts = facts;
        this.codes = codes;
        this.files = files;
        this.load = load;
        this.answers = answers;
    }

    @Override
    @Transactional
    public LessonCard card(long course, long lesson) {
        Course known = courses.course(course);
        Lesson held = opener.held(known, lesson);
        JournalRights.Of mine = rights.of(course);
        mine.requireView(List.of(held));
        LessonCard card = cards.card(known, held, mine);
        audit.read("journal.lesson-read", entry -> entry.course(course).day(held.date()));
        return card;
    }

    @Override
    @Transactional
    public List<LessonState> ofTeacher(long person, LocalDate day) {
        requireTeacher(person);
        return states.of(held(person, new DateRange(day, day)), day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LessonState> ofTeacherNext(long person, LocalDate day) {
        requireTeacher(person);
        List<Lesson> ahead = held(person, new DateRange(day.plusDays(1), day.plusDays(DAYS_AHEAD)));
        return ahead.stream()
                .map(Lesson::date)
                .min(LocalDate::compareTo)
                .map(next -> states.of(
                        ahead.stream()
                                .filter(lesson -> lesson.date().equals(next))
                                .toList(),
                        next))
                .orElse(List.of());
    }

    private void requireTeacher(long person) {
        if (courses.me().filter(me -> me == person).isPresent()) {
            access.requireAny(JournalAction.VIEW);
        } else {
            access.require(JournalAction.VIEW_UNFILLED, Target.organisation());
        }
    }

    private List<Lesson> held(long person, DateRange days) {
        return lessons.ofTeacher(person, days).stream()
                .filter(lesson -> !lesson.cancelled() && Long.valueOf(person).equals(lesson.teacher()))
                .sorted(Lesson.BY_TIME)
                .toList();
    }

    @Override
    @Transactional
    public void write(WriteLesson lesson) {
        Opened opened = opener.open(lesson.course(), lesson.lesson(), JournalAction.WRITE_LESSONS);
        Long fromPlan = lesson.planTopic();
        @Nullable String topic = lesson.topic();
        if (fromPlan != null) {
            PlanTopic planned = courses.plan(lesson.course()).stream()
                    .filter(one -> one.id() == fromPlan)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            topic = topic == null ? planned.title() : topic;
        }
        LessonRecord record = records.ofLesson(opened.lesson());
        record.write(topic, fromPlan, lesson.version(), clock.now());
        record.holdRemotely(lesson.remote());
        records.saveAndFlush(record);
        written(opened, "journal.topic-written");
    }

    @Override
    @Transactional
    public void give(GiveHomework homework) {
        Opened opened = opener.open(homework.course(), homework.lesson(), JournalAction.WRITE_LESSONS);
        String text = WorkText.task(homework.text());
        @Nullable Long student = homework.student();
        if (student != null && text != null && !cards.attends(opened.course(), opened.lesson(), student)) {
            throw new NotFound();
        }
        if (text == null) {
            cards.given(opened.course(), opened.lesson(), homework.student()).ifPresent(given -> clear(opened, given));
            write.removeHomework(opened.book(), opened.lesson(), homework.student());
        } else {
            @Nullable Lesson due = due(opened, homework.dueLesson());
            write.writeHomework(
                    opened.book(),
                    opened.lesson(),
                    homework.student(),
                    due == null ? null : due.id(),
                    due == null ? opened.lesson().date().plusDays(1) : due.date(),
                    text);
        }
        written(opened, "journal.homework-given");
    }

    @Override
    @Transactional
    public void estimate(long course, long lesson, @Nullable Long student, @Nullable Integer minutes) {
        Opened opened = opener.open(course, lesson, JournalAction.WRITE_LESSONS);
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            throw Refusal.at("minutes", JournalProblem.MINUTES, LONGEST_MINUTES);
        }
        if (!load.estimate(scope.organisation(), opened.book().year(), course, lesson, student, minutes)) {
            throw new NotFound();
        }
        written(opened, "journal.homework-reckoned");
    }

    private @Nullable Lesson due(Opened opened, @Nullable Long wanted) {
        if (wanted == null) {
            return cards.next(opened.lesson());
        }
        Lesson due = opener.held(opened.course(), wanted);
        Lesson given = opened.lesson();
        boolean later =
                due.date().isAfter(given.date()) || (due.date().equals(given.date()) && due.number() > given.number());
        if (!later) {
            throw Refusal.at("dueLesson", JournalProblem.DUE_BEFORE);
        }
        return due;
    }

    @Override
    @Transactional
    public void attendanceTaken(long course, long lesson) {
        Opened opened = opener.open(course, lesson, JournalAction.ENTER_MARKS);
        write.attendanceTaken(opened.book(), List.of(opened.lesson()));
        written(opened, "journal.attendance-taken");
    }

    @Override
    @Transactional
    public long addAssignment(NewAssignment assignment) {
        Opened opened =
                opener.open(assignment.course(), assignment.lesson(), JournalAction.WRITE_LESSONS, LessonPart.MARKS);
        AssignmentType type = codes.type(assignment.type())
                .filter(AssignmentType::inUse)
                .orElseThrow(() -> Refusal.at("type", JournalProblem.TYPE_UNKNOWN));
        Integer given = assignment.weight();
        int weight = WorkText.weight(given == null ? type.weight() : given);
        String title = WorkText.title(assignment.title());
        long id = write.addAssignments(opened.book(), List.of(opened.lesson()), type.id(), weight, title)
                .values()
                .iterator()
                .next();
        if (assignment.byDefault()) {
            LessonRecord record = records.ofLesson(opened.lesson());
            record.marksGoTo(id);
            records.saveAndFlush(record);
        }
        written(opened, "journal.assignment-added");
        return id;
    }

    @Override
    @Transactional
    public void removeAssignment(long course, long lesson, long assignment) {
        Opened opened = opener.open(course, lesson, JournalAction.WRITE_LESSONS, LessonPart.MARKS);
        int marks = write.countMarks(scope.organisation(), opened.book().year(), course, lesson, assignment);
        if (marks > 0) {
            throw new Refusal(JournalProblem.ASSIGNMENT_HAS_MARKS, marks);
        }
        clear(opened, TaskRef.work(course, assignment));
        if (write.removeAssignment(scope.organisation(), opened.book().year(), lesson, assignment) == 0) {
            throw new NotFound();
        }
        written(opened, "journal.assignment-removed");
    }

    /** What goes takes its files with it; what pupils have handed in keeps it there. */
    private void clear(Opened opened, TaskRef task) {
        int sent = answers.count(scope.organisation(), opened.book().year(), task);
        if (sent > 0) {
            throw Refusal.at("text", JournalProblem.TASK_HAS_ANSWERS, sent);
        }
        files.removeAll(task);
    }

    @Override
    @Transactional
    public void defaultAssignment(long course, long lesson, long assignment) {
        Opened opened = opener.open(course, lesson, JournalAction.WRITE_LESSONS, LessonPart.MARKS);
        Facts written =
                facts.ofLessons(List.of(scope.organisation()), opened.book().year(), course, List.of(lesson));
        if (written.assignments(lesson).stream().noneMatch(one -> one.id() == assignment)) {
            throw new NotFound();
        }
        LessonRecord record = records.ofLesson(opened.lesson());
        record.marksGoTo(assignment);
        records.saveAndFlush(record);
        written(opened, "journal.default-chosen");
    }

    private void written(Opened opened, String event) {
        Lesson lesson = opened.lesson();
        opener.written(opened);
        audit.wrote(
                event, entry -> entry.course(lesson.course()).day(lesson.date()).fact("lesson", lesson.id()));
    }
}
