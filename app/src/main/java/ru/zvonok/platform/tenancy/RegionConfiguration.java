package ru.zvonok.platform.tenancy;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The region as a folder of files ({@code zvonok.tenants-config}): read at the start, and again by {@link #reload}.
 */
@Unguarded("tenancy knows no rights; the page that offers the reload asks for the regional one")
@Unnoted("files of the region, no person; who had them read again is noted by the door above")
public interface RegionConfiguration {

    /** Why the folder is read. */
    enum Cause {
        START,
        /** A file of the folder has changed. */
        WATCH,
        /** Somebody asked for it. */
        REQUEST
    }

    /**
     * What a reading changed in the directory.
     *
     * @param added organisations and municipalities that are new
     * @param changed those with another name, kind, module, municipality or time zone
     * @param closed those that are no longer in the configuration, or told closed by it
     * @param reopened those that were closed and are there again
     * @param rules dated rules that are new, changed or gone
     */
    record Applied(int added, int changed, int closed, int reopened, int rules) implements Serializable {

        public boolean nothing() {
            return added + changed + closed + reopened + rules == 0;
        }
    }

    /**
     * A reading of the folder, on this node.
     *
     * @param applied what it changed; null where it was refused
     * @param refused why nothing of it was applied; null where it was
     */
    record Reading(
            Instant at,
            Cause cause,
            @Nullable Applied applied,
            @Nullable Refusal refused) implements Serializable {}

    /** The last reading of this node, whichever way it ended; empty before the first. */
    Optional<Reading> last();

    /** The files that a reading reads, relative to the folder, in the order of their names. */
    List<String> files();

    /** Whether a folder is configured; without one the directory stays as the database has it. */
    boolean configured();

    /**
     * Reads the folder and applies what was added, renamed or left out; all of it or nothing.
     *
     * @throws Refusal a {@link TenancyProblem} with file and line; the old state stays
     */
    Applied reload(Cause cause);
}
