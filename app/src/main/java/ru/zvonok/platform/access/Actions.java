package ru.zvonok.platform.access;

import java.util.List;
import ru.zvonok.platform.kernel.Unguarded;

/** All actions of all modules, collected from their enums. Needs no right: it tells what could be allowed, not to whom. */
@Unguarded("it tells what could be allowed, not to whom")
public interface Actions {

    /** The action of a key; a fault where no module declares it. */
    Action of(String key);

    /** All actions, by module and then in the order of their enums. */
    List<Action> all();
}
