package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a pupil, by whom and when in the time of the organisation.
 *
 * @param value null where something was taken back
 * @param protocol of a decision alone
 */
public record CouncilStep(
        CouncilMatter matter,
        Kind kind,
        @Nullable CouncilValue value,
        @Nullable String words,
        @Nullable CouncilProtocol protocol,
        String by,
        LocalDateTime at)
        implements Serializable {

    /** What a step does. */
    public enum Kind {
        /** The class teacher proposes; it counts nowhere. */
        PROPOSED,
        WITHDRAWN,
        DECIDED,
        TAKEN_BACK;

        public String textKey() {
            return "finals.council.step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
