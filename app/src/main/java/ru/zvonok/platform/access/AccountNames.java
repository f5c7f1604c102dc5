package ru.zvonok.platform.access;

import java.util.Collection;
import java.util.Map;
import ru.zvonok.platform.kernel.Unguarded;

/** Shown names of accounts («Соколова Е. В.»), for histories that tell who changed something. */
@Unguarded("whoever shows a history has asked the right to see it")
public interface AccountNames {

    /** Names by account id, in one statement; unknown ids are left out. */
    Map<Long, String> names(Collection<Long> accounts);
}
