package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalStudent.Exempt;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.journal.WorkPage.WorkLine;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Puts the page of a work together. */
@Component
class WorkReader {

    private final TenantScope scope;
    private final Directory directory;
    private final FactQuery facts;
    private final TaskFiles files;
    private final AnswerQuery answers;
    private final AnswerWords words;
    private final Roster roster;
    private final Policies policies;
    private final OpenDays openDays;
    private final ExemptDays exemptions;
    private final ScaleBook scales;

    WorkReader(
            TenantScope scope,
            Directory directory,
            FactQuery facts,
            TaskFiles files,
            AnswerQuery answers,
            AnswerWords words,
            Roster roster,
            Policies policies,
            OpenDays openDays,
            ExemptDays exemptions,
            ScaleBook scales) {
        this.exemptions = exemptions;
        this.scope = scope;
        this.directory = directory;
        this.facts = facts;
        this.files = files;
        this.answers = answers;
        this.words = words;
        this.roster = roster;
        this.policies = policies;
        this.openDays = openDays;
        this.scales = scales;
    }

    WorkPage page(Course course, Lesson lesson, Task task, JournalRights.Of mine) {
        Facts written = facts.ofLessons(scope.organisations(), course.schoolYear(), course.id(), List.of(lesson.id()));
        OpenDays.Asked open = openDays.look(course, written, policies.on(directory.today()), mine);
        TaskFiles.Of attached = files.of(task.ref());
        return new WorkPage(
                course,
                scales.of(course, directory.today()),
                lesson,
                task,
                attached.task(),
                lines(course, lesson, task, written, attached),
                mine.may(JournalAction.WRITE_LESSONS, lesson),
                mine.may(JournalAction.ENTER_MARKS, lesson),
                open.closed(lesson, task.ref().part()).map(No::problem).orElse(null));
    }

    private List<WorkLine> lines(Course course, Lesson lesson, Task task, Facts written, TaskFiles.Of attached) {
        List<WorkLine> lines = new ArrayList<>();
        Map<Long, Exempt> exempt = exemptions.on(course, lesson.date());
        Map<Long, AnswerQuery.Row> sent = answers.of(scope.organisations(), course.schoolYear(), task.ref());
        roster.of(course, new DateRange(lesson.date(), lesson.date())).forEach((person, pupil) -> {
            if (task.student() == null || task.student().equals(person)) {
                Cell cell = written.cell(new Place(person, lesson.id()));
                lines.add(new WorkLine(
                        person,
                        pupil.name(),
                        cell.of(task.homework() ? 0 : task.ref().id()),
                        exempt.get(person),
                        seen(task, sent.get(person), attached.of(person))));
            }
        });
        return lines;
    }

    /** A draft is the family's. */
    private @Nullable TaskAnswer seen(Task task, AnswerQuery.@Nullable Row row, List<TaskFile> attached) {
        return row == null || row.state() == TaskAnswer.State.DRAFT ? null : words.shown(task, row, attached);
    }
}
