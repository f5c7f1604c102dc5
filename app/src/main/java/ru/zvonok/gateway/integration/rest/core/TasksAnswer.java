package ru.zvonok.gateway.integration.rest.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.integration.rest.core.ChildrenAnswer.Child;
import ru.zvonok.gateway.integration.rest.core.Vocabulary.Spoken;
import ru.zvonok.learning.diary.DiaryTasks;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.StudentTask;
import ru.zvonok.learning.journal.StudentTask.Standing;
import ru.zvonok.learning.journal.TaskAnswer;

/**
 * What a pupil has to do: what is missing first, then by the day it is due.
 *
 * @param missing how many are missing
 */
record TasksAnswer(Child child, long missing, List<TaskShape> tasks) {

    /**
     * A task.
     *
     * @param homework whether it is homework, and not a work that is marked
     * @param course id of the subject as it is taught to the class
     * @param kind of a work, in the reader's language; null for homework
     * @param title of a work with a name of its own
     * @param text what is to be done; of a work empty where nothing was said
     * @param given day of the lesson at which it is or was given
     * @param due the last day
     * @param standing missing, to-do, sent, done
     * @param answerWanted whether the pupil hands it in here
     * @param returned whether the teacher gave the answer back, to be sent once more
     * @param word what the teacher said when giving it back, as long as it is given back
     * @param duty whether the teacher noted it as a duty that is not done
     * @param comment of the teacher on the mark for it
     */
    record TaskShape(
            String id,
            boolean homework,
            String course,
            String subject,
            @Nullable String kind,
            @Nullable String title,
            String text,
            LocalDate given,
            LocalDate due,
            String standing,
            boolean answerWanted,
            boolean returned,
            @Nullable String word,
            boolean duty,
            @Nullable String comment,
            List<FileShape> files) {

        private static TaskShape of(StudentTask one, Spoken words) {
            TaskAnswer answer = one.answer();
            boolean returned = answer != null && answer.state() == TaskAnswer.State.RETURNED;
            return new TaskShape(
                    String.valueOf(one.task().ref().id()),
                    one.task().homework(),
                    String.valueOf(one.course().id()),
                    one.course().subjectName(),
                    words.kind(one.task().type()),
                    one.task().title(),
                    one.task().text(),
                    one.task().day(),
                    one.task().due(),
                    one.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    one.task().answerWanted(),
                    returned,
                    answer == null || !returned ? null : answer.word(),
                    one.duty(),
                    said(one),
                    one.files().stream()
                            .map(file -> new FileShape(file.name(), file.size()))
                            .toList());
        }
    }

    private static @Nullable String said(StudentTask one) {
        for (Mark mark : one.marks()) {
            if (mark.comment() != null) {
                return mark.comment();
            }
        }
        return null;
    }

    /** A file that goes with a task, to be had on the page of the task; {@code size} in bytes. */
    record FileShape(String name, long size) {}

    static TasksAnswer of(DiaryTasks tasks, Spoken words) {
        return new TasksAnswer(
                Child.of(tasks.child()),
                tasks.tasks().stream()
                        .filter(one -> one.standing() == Standing.MISSING)
                        .count(),
                tasks.tasks().stream().map(one -> TaskShape.of(one, words)).toList());
    }
}
