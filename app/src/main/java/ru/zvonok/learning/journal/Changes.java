package ru.zvonok.learning.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unnoted;

/** The door to everything that was changed in the journals of the organisation (JRN-14, MON-01): who, when, what. */
public interface Changes {

    /**
     * At most {@code limit} changes that come after {@code last}, the newest first; from the newest one where it is null.
     * {@link JournalAction#VIEW_CHANGES}.
     */
    List<JournalChange> page(ChangeFilter filter, JournalChange.@Nullable Key last, int limit);

    /**
     * Who wrote in the journals of the school years that a time touches: shown names by account, in their order. {@link
     * JournalAction#VIEW_CHANGES}.
     */
    @Unnoted("names of those who write, nothing of what they wrote")
    Map<Long, String> authors(ChangeFilter filter);
}
