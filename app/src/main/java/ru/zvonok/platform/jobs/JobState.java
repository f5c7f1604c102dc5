package ru.zvonok.platform.jobs;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param name the handler's name; its text is {@code <name>.title}
 * @param phase text key of what is being done, with {@code phaseArguments}; null before it began
 * @param refusal code of the problem that ended it, with {@code refusalArguments}; null where none did
 * @param file public id of the file that came of it, or null
 * @param path page to go on with, inside the organisation, or null
 * @param createdAt local time of the organisation
 */
public record JobState(
        long id,
        String name,
        State state,
        int percent,
        @Nullable String phase,
        List<Object> phaseArguments,
        @Nullable String refusal,
        List<Object> refusalArguments,
        @Nullable UUID file,
        @Nullable String path,
        LocalDateTime createdAt) {

    /** The life of a job. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public JobState {
        phaseArguments = List.copyOf(phaseArguments);
        refusalArguments = List.copyOf(refusalArguments);
    }

    /** Whether it has come to an end, good or bad. */
    public boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }
}
