package ru.zvonok.learning.diary;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.MarkChange;

/**
 * Who set or changed what a pupil has at a lesson; {@code who} is empty for the system, {@code marks} are those that came,
 * went or changed, each with its work as it was then; {@code reason} is why it was corrected, where somebody said it.
 */
public record MarkStory(
        LocalDateTime at,
        String who,
        String before,
        String after,
        List<MarkChange> marks,
        @Nullable String reason) implements Serializable {

    public MarkStory {
        marks = List.copyOf(marks);
    }
}
