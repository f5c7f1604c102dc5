package ru.zvonok.learning.diary.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.StudentTask;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** A task in the words of a family. */
@Component
class TaskWords {

    private final Journal journal;

    TaskWords(Journal journal) {
        this.journal = journal;
    }

    /** «Домашнее задание», «Контрольная работа». */
    String kind(Task task) {
        return task.homework()
                ? Words.t("diary.task.homework")
                : journal.assignmentTypes().stream()
                        .filter(type -> type.id() == task.type())
                        .findFirst()
                        .map(type -> type.word(Words.locale()))
                        .orElse("");
    }

    /** What is to be done, as short as it was said. */
    String what(Task task) {
        if (task.homework()) {
            return task.text();
        }
        String title = task.title();
        String name = title == null ? kind(task) : kind(task) + ": " + title;
        return task.text().isEmpty() ? name : name + ". " + task.text();
    }

    /** How it stands, where that is worth a word. */
    Optional<Tag> tag(StudentTask one, LocalDate today) {
        TaskAnswer answer = one.answer();
        if (answer != null && answer.state() == TaskAnswer.State.RETURNED) {
            return Optional.of(Tag.overdue(Words.t("diary.task.returned")));
        }
        return switch (one.standing()) {
            case MISSING ->
                Optional.of(Tag.overdue(
                        one.duty()
                                ? Words.t("diary.task.duty")
                                : Words.t(
                                        "diary.task.overdue",
                                        Dates.shortDay(one.task().due()))));
            case SENT -> Optional.of(Tag.grey(Words.t("diary.task.sent")));
            case DONE -> Optional.of(Tag.done(Words.t("diary.task.done")));
            case TO_DO ->
                one.task().homework() || one.task().due().isAfter(today.plusDays(1))
                        ? Optional.empty()
                        : Optional.of(Tag.ochre(Words.t("diary.task.soon")));
        };
    }

    /** What else is known: files, that an answer is wanted, the teacher's word. */
    String besides(StudentTask one) {
        List<String> parts = new ArrayList<>();
        TaskAnswer answer = one.answer();
        if (answer != null && answer.state() == TaskAnswer.State.RETURNED && answer.word() != null) {
            parts.add(Words.t("diary.task.word", answer.word()));
        } else if (one.task().answerWanted() && (answer == null || !answer.handedIn())) {
            parts.add(Words.t("diary.task.wanted"));
        }
        one.marks().stream()
                .map(Mark::comment)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(comment -> parts.add(Words.t("diary.task.word", comment)));
        if (!one.files().isEmpty()) {
            parts.add(Words.count("diary.task.files", one.files().size()));
        }
        return String.join(". ", parts);
    }
}
