package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are wanted; what is null lets everything through.
 *
 * @param from local time of the organisation
 * @param to the first moment after, local time of the organisation
 * @param account who changed
 * @param student whose mark it was
 */
public record ChangeFilter(
        LocalDateTime from,
        LocalDateTime to,
        @Nullable Long account,
        @Nullable Long group,
        @Nullable Long course,
        @Nullable Long student,
        @Nullable ChangeKind kind,
        @Nullable ChangeWay way)
        implements Serializable {

    /** Everything of a time. */
    public static ChangeFilter of(LocalDateTime from, LocalDateTime to) {
        return new ChangeFilter(from, to, null, null, null, null, null, null);
    }
}
