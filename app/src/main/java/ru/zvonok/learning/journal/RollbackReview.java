package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rollback would do, or did.
 *
 * @param id its number, 0 while nobody has asked for it
 * @param whose shown name of the account whose changes are put back
 * @param lines what comes back first, then what stays; what stands already as it stood is left out
 * @param done null while it was not done
 */
public record RollbackReview(
        long id,
        String whose,
        RollbackSpan span,
        List<RollbackLine> lines,
        @Nullable Done done) implements Serializable {

    /**
     * How it was done.
     *
     * @param by shown name of whoever asked for it
     * @param job the job that does it, 0 for none of one's own
     * @param at when it had been done, null while it is under way or where it failed
     */
    public record Done(
            String by,
            LocalDateTime asked,
            long job,
            @Nullable LocalDateTime at,
            String reason) implements Serializable {}

    public RollbackReview {
        lines = List.copyOf(lines);
    }

    public int back() {
        return (int) lines.stream().filter(line -> !line.stays()).count();
    }

    public int stays() {
        return lines.size() - back();
    }

    public int back(ChangeKind kind) {
        return (int) lines.stream()
                .filter(line -> line.kind() == kind && !line.stays())
                .count();
    }

    public int stays(ChangeKind kind) {
        return (int) lines.stream()
                .filter(line -> line.kind() == kind && line.stays())
                .count();
    }
}
