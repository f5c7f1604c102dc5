package ru.zvonok.learning.remarks.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.remarks.NewRemark;
import ru.zvonok.learning.remarks.Remark;
import ru.zvonok.learning.remarks.RemarkState;
import ru.zvonok.learning.remarks.Remarks;
import ru.zvonok.learning.remarks.RemarksAction;
import ru.zvonok.learning.remarks.RemarksNotice;
import ru.zvonok.learning.remarks.RemarksPaths;
import ru.zvonok.learning.remarks.RemarksProblem;
import ru.zvonok.learning.remarks.core.RemarkQuery.Kept;
import ru.zvonok.learning.remarks.core.RemarkQuery.Step;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

@Service
class RemarkService implements Remarks {

    static final String DEADLINE = "remarks.deadline-days";

    private static final int LONGEST = 1000;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final RemarkReader reader;
    private final RemarkQuery query;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final PersonFacts people;
    private final DutyClock duties;
    private final Notifications notifications;

    RemarkService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            RemarkReader reader,
            RemarkQuery query,
            CourseFacts courses,
            LessonFacts lessons,
            PersonFacts people,
            DutyClock duties,
            Notifications notifications) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.reader = reader;
        this.query = query;
        this.courses = courses;
        this.lessons = lessons;
        this.people = people;
        this.duties = duties;
        this.notifications = notifications;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Remark> list(DateRange days) {
        access.requireAny(RemarksAction.VIEW);
        return reader.list(days);
    }

    @Override
    @Transactional(readOnly = true)
    public Remark one(long remark) {
        access.requireAny(RemarksAction.VIEW);
        return reader.one(remark);
    }

    @Override
    @Transactional(readOnly = true)
    public int unsettled(long course) {
        access.requireAny(RemarksAction.VIEW);
        return reader.unsettled(course);
    }

    @Override
    @Transactional
    public long write(NewRemark remark) {
        access.require(RemarksAction.WRITE, Target.organisation());
        Course course = courses.course(remark.course());
        String text = words(remark.text());
        @Nullable Lesson lesson = lesson(course, remark.lesson());
        Long held = lesson == null ? null : lesson.teacher();
        long teacher = held != null
                ? held
                : course.teachers().stream()
                        .map(CourseTeacher::person)
                        .findFirst()
                        .orElseThrow(() -> Refusal.at("course", RemarksProblem.NOBODY));
        LocalDate today = directory.today();
        Kept kept = new Kept(
                0,
                course.id(),
                lesson == null ? null : lesson.id(),
                course.schoolYear(),
                teacher,
                account(),
                access.actorIfAny().map(Actor::person).orElse(null),
                0,
                today,
                due(today),
                null,
                RemarkState.OPEN,
                text);
        long id = query.add(scope.organisation(), kept, clock.now());
        step(id, RemarkState.OPEN, text);
        tell(teacher, "remarks.bell.written", id, course);
        audit.wrote(
                "remarks.written",
                entry -> entry.course(course.id()).person(teacher).fact("remark", id));
        return id;
    }

    @Override
    @Transactional
    public void answer(long remark, String word) {
        access.requireAny(RemarksAction.ANSWER);
        Kept kept = query.one(scope.organisations(), remark)
                .filter(one -> courses.me().filter(me -> me == one.teacher()).isPresent())
                .orElseThrow(NotFound::new);
        String text = words(word);
        require(kept.state().waitsForTeacher());
        become(kept, RemarkState.ANSWERED, kept.due(), text);
        UUID author = kept.author();
        if (author != null) {
            notifications.tell(
                    List.of(author),
                    new Notice(
                            RemarksNotice.ANSWERED,
                            "remarks.bell.answered",
                            List.of(courses.course(kept.course()).title()),
                            RemarksPaths.remark(remark)));
        }
        audit.wrote(
                "remarks.answered",
                entry -> entry.course(kept.course()).person(kept.teacher()).fact("remark", remark));
    }

    @Override
    @Transactional
    public void accept(long remark) {
        access.require(RemarksAction.WRITE, Target.organisation());
        Kept kept = query.one(scope.organisations(), remark).orElseThrow(NotFound::new);
        require(kept.state() != RemarkState.ACCEPTED);
        become(kept, RemarkState.ACCEPTED, kept.due(), "");
        audit.wrote(
                "remarks.accepted",
                entry -> entry.course(kept.course()).person(kept.teacher()).fact("remark", remark));
    }

    @Override
    @Transactional
    public void giveBack(long remark, String word) {
        access.require(RemarksAction.WRITE, Target.organisation());
        Kept kept = query.one(scope.organisations(), remark).orElseThrow(NotFound::new);
        String text = words(word);
        require(kept.state() == RemarkState.ANSWERED);
        become(kept, RemarkState.RETURNED, due(directory.today()), text);
        tell(kept.teacher(), "remarks.bell.returned", remark, courses.course(kept.course()));
        audit.wrote(
                "remarks.returned",
                entry -> entry.course(kept.course()).person(kept.teacher()).fact("remark", remark));
    }

    @Override
    @Transactional
    public void nudge(long remark) {
        access.require(RemarksAction.WRITE, Target.organisation());
        Kept kept = query.one(scope.organisations(), remark).orElseThrow(NotFound::new);
        require(kept.state().waitsForTeacher());
        if (!query.nudge(scope.organisation(), remark, directory.today())) {
            throw new Refusal(RemarksProblem.NUDGED_TODAY);
        }
        tell(kept.teacher(), "remarks.bell.nudge", remark, courses.course(kept.course()));
        audit.wrote(
                "remarks.nudged",
                entry -> entry.course(kept.course()).person(kept.teacher()).fact("remark", remark));
    }

    private @Nullable Lesson lesson(Course course, @Nullable Long id) {
        if (id == null) {
            return null;
        }
        Lesson lesson = lessons.lesson(id, course.schoolYear());
        if (lesson.course() != course.id()) {
            throw new NotFound();
        }
        return lesson;
    }

    private static String words(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.at("text", RemarksProblem.TEXT, LONGEST);
        }
        return words;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new Refusal(RemarksProblem.STATE);
        }
    }

    private void become(Kept kept, RemarkState state, LocalDate due, String text) {
        if (!query.become(scope.organisation(), kept, state, due)) {
            throw new Refusal(RemarksProblem.CHANGED_MEANWHILE);
        }
        step(kept.id(), state, text);
    }

    private void step(long remark, RemarkState state, String text) {
        query.addStep(scope.organisation(), remark, new Step(account(), clock.now(), state, text));
    }

    private @Nullable Long account() {
        return access.actorIfAny().map(Actor::account).orElse(null);
    }

    private LocalDate due(LocalDate since) {
        return Objects.requireNonNull(duties.due(DEADLINE, List.of(since)).get(since));
    }

    private void tell(long teacher, String key, long remark, Course course) {
        UUID guid = people.guids(List.of(teacher)).get(teacher);
        if (guid != null) {
            notifications.tell(
                    List.of(guid),
                    new Notice(RemarksNotice.WRITTEN, key, List.of(course.title()), RemarksPaths.remark(remark)));
        }
    }
}
