package ru.zvonok.platform.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unguarded;

/** Shown names of accounts («Соколова Е. В.»), for histories that tell who changed something. */
@Unguarded("whoever shows a history has asked the right to see it")
public interface AccountNames {

    /** Names by account id, in one statement; unknown ids are left out. */
    Map<Long, String> names(Collection<Long> accounts);

    /**
     * Accounts whose shown name begins so, capitals do not matter; at most 200. With an organisation only those that have a
     * role in it and the officers above it.
     */
    Set<Long> beginning(String text, @Nullable Long organisation);
}
