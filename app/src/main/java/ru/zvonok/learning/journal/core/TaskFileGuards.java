package ru.zvonok.learning.journal.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.core.AttachmentQuery.Attachment;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Who reads the files of tasks: whoever may open the journal of the course or holds the lesson; what teachers added also
 * the pupils it is for and their families; an answer the pupil's own family alone.
 */
@Component
class TaskFileGuards {

    private final AccessControl access;
    private final TenantScope scope;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final JournalRights rights;
    private final AttachmentQuery attachments;
    private final TaskQuery tasks;
    private final Roster roster;
    private final AnswerQuery answers;

    TaskFileGuards(
            AccessControl access,
            TenantScope scope,
            CourseFacts courses,
            LessonFacts lessons,
            JournalRights rights,
            AttachmentQuery attachments,
            TaskQuery tasks,
            Roster roster,
            AnswerQuery answers) {
        this.access = access;
        this.scope = scope;
        this.courses = courses;
        this.lessons = lessons;
        this.rights = rights;
        this.attachments = attachments;
        this.tasks = tasks;
        this.roster = roster;
        this.answers = answers;
    }

    private record Found(Attachment attachment, Task task, Course course, Lesson lesson) {}

    private Optional<Found> find(StoredFile file) {
        Optional<Attachment> attachment = attachments.find(scope.organisations(), file.publicId());
        if (attachment.isEmpty()) {
            return Optional.empty();
        }
        Attachment one = attachment.get();
        Map<Long, Course> known = courses.byIds(List.of(one.task().course()));
        Optional<Task> task = tasks.find(scope.organisations(), one.schoolYear(), one.task());
        return task.flatMap(found -> Optional.ofNullable(
                        lessons.byIds(List.of(found.lesson()), one.schoolYear()).get(found.lesson()))
                .flatMap(lesson -> Optional.ofNullable(known.get(one.task().course()))
                        .map(course -> new Found(one, found, course, lesson))));
    }

    private boolean teaches(Found found, JournalAction action) {
        return rights.of(found.course().id()).may(action, found.lesson());
    }

    /** Whether one of the pupils of the family is among those it is for. */
    private boolean ofFamily(Found found) {
        RowFilter own = access.allowsAny(JournalAction.VIEW_OWN)
                ? access.rows(JournalAction.VIEW_OWN, Target.TargetKind.PERSON)
                : RowFilter.NONE;
        Long only = found.task().student();
        if (own.all() || own.nothing()) {
            return own.all();
        }
        if (only != null) {
            return own.ids().contains(only);
        }
        DateRange days = new DateRange(found.lesson().date(), found.lesson().date());
        return roster.of(found.course(), days).keySet().stream().anyMatch(own.ids()::contains);
    }

    /** Whether the pupil of the answer is the actor's own. */
    private boolean own(Found found, JournalAction action) {
        Long student = found.attachment().student();
        return student != null && access.allows(action, Target.person(student));
    }

    private boolean sent(Found found) {
        Long student = found.attachment().student();
        AnswerQuery.Row row = answers.of(
                        scope.organisations(),
                        found.attachment().schoolYear(),
                        found.attachment().task())
                .get(student);
        return row != null && row.state() != TaskAnswer.State.DRAFT;
    }

    /** Files that teachers added. Whoever rolls changes back makes those stay that were removed, and go that came. */
    @Component
    static class OfTask implements FileGuard {

        private final TaskFileGuards guards;

        OfTask(TaskFileGuards guards) {
            this.guards = guards;
        }

        @Override
        public String purpose() {
            return TaskFiles.OF_TASK;
        }

        @Override
        public boolean mayRead(StoredFile file) {
            return guards.find(file)
                    .filter(found -> guards.teaches(found, JournalAction.VIEW) || guards.ofFamily(found))
                    .isPresent();
        }

        @Override
        public boolean mayChange(StoredFile file, long account) {
            return guards.find(file)
                            .filter(found -> guards.teaches(found, JournalAction.WRITE_LESSONS))
                            .isPresent()
                    || guards.access.allows(JournalAction.ROLL_BACK, Target.organisation());
        }
    }

    /** Files that pupils handed in; of a draft the family's alone. */
    @Component
    static class OfAnswer implements FileGuard {

        private final TaskFileGuards guards;

        OfAnswer(TaskFileGuards guards) {
            this.guards = guards;
        }

        @Override
        public String purpose() {
            return TaskFiles.OF_ANSWER;
        }

        @Override
        public boolean mayRead(StoredFile file) {
            return guards.find(file)
                    .filter(found -> guards.own(found, JournalAction.VIEW_OWN)
                            || guards.sent(found) && guards.teaches(found, JournalAction.VIEW))
                    .isPresent();
        }

        @Override
        public boolean mayChange(StoredFile file, long account) {
            return guards.find(file)
                    .filter(found -> guards.own(found, JournalAction.ANSWER))
                    .isPresent();
        }

        @Override
        public Set<Long> persons(StoredFile file) {
            return guards.attachments
                    .find(guards.scope.organisations(), file.publicId())
                    .map(Attachment::student)
                    .map(Set::of)
                    .orElse(Set.of());
        }
    }
}
