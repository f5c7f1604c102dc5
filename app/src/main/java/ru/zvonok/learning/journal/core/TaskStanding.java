package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.StudentTask.Standing;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer;

/** How a task stands for a pupil. Pure. */
final class TaskStanding {

    private TaskStanding() {}

    static Standing of(Task task, List<Mark> marks, @Nullable TaskAnswer answer, LocalDate today) {
        TaskAnswer.State state = answer == null ? TaskAnswer.State.DRAFT : answer.state();
        boolean marked = marks.stream().anyMatch(mark -> mark.value() != null);
        boolean duty = marks.stream().anyMatch(mark -> mark.due() && mark.value() == null);
        boolean past = task.due().isBefore(today);
        return switch (state) {
            case RETURNED -> Standing.MISSING;
            case SENT -> marked && !duty ? Standing.DONE : Standing.SENT;
            case TAKEN -> duty ? Standing.MISSING : Standing.DONE;
            case DRAFT -> {
                if (duty || past && task.answerWanted() && !marked) {
                    yield Standing.MISSING;
                }
                yield past || marked ? Standing.DONE : Standing.TO_DO;
            }
        };
    }
}
