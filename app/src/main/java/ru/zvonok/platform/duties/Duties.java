package ru.zvonok.platform.duties;

import java.util.List;
import ru.zvonok.platform.kernel.Unguarded;

/** The duties of all modules, for whoever looks. */
@Unguarded("each source asks the rights of its own module")
public interface Duties {

    /** Open duties of the signed-in person in the bound organisation, the most urgent first. */
    List<Duty> mine();
}
