package ru.zvonok.platform.tenancy;

import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Unguarded;

/**
 * The region as a folder of files ({@code zvonok.tenants-config}): read at the start, and again by {@link #reload}.
 */
@Unguarded("tenancy knows no rights; the page that offers the reload asks for the regional one")
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
    record Applied(int added, int changed, int closed, int reopened, int rules) {

        public boolean nothing() {
            return added + changed + closed + reopened + rules == 0;
        }
    }

    /** Whether a folder is configured; without one the directory stays as the database has it. */
    boolean configured();

    /**
     * Reads the folder and applies what was added, renamed or left out; all of it or nothing.
     *
     * @throws Refusal a {@link TenancyProblem} with file and line; the old state stays
     */
    Applied reload(Cause cause);
}
