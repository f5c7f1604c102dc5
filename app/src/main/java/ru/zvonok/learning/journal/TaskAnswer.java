package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil handed in for a task.
 *
 * @param text may be empty where there are files
 * @param firstAt when it was first sent, null for a draft
 * @param sentAt when it was sent or changed last
 * @param lateDays by how many days that was late, 0 in time
 * @param word what the teacher said when giving it back
 * @param version for {@link SendAnswer}
 */
public record TaskAnswer(
        State state,
        String text,
        List<TaskFile> files,
        @Nullable LocalDateTime firstAt,
        @Nullable LocalDateTime sentAt,
        int lateDays,
        @Nullable String word,
        int version)
        implements Serializable {

    /** Where it stands. */
    public enum State {
        /** Begun and not sent; the teacher does not see it. */
        DRAFT,
        /** The teacher has it and has not looked at it yet; may still be changed. */
        SENT,
        /** Given back with a word, to be sent once more. */
        RETURNED,
        /** The teacher has taken it. */
        TAKEN
    }

    public TaskAnswer {
        files = List.copyOf(files);
    }

    /** Whether the teacher has it. */
    public boolean handedIn() {
        return state == State.SENT || state == State.TAKEN;
    }
}
