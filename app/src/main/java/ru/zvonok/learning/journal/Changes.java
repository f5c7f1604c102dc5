package ru.zvonok.learning.journal;

import java.time.LocalDate;
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

    /**
     * Who changed unusually many marks that stood already, of the last seven days and not settled, the latest first. {@link
     * JournalAction#VIEW_CHANGES}.
     */
    @Unnoted("who wrote too much, nothing of what was written")
    List<ChangeAlert> alerts();

    /** Somebody has looked into it: it is shown no more. {@link JournalAction#VIEW_CHANGES}. Doing it again changes nothing. */
    void settle(long account, LocalDate day);
}
