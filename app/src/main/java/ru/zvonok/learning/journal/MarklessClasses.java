package ru.zvonok.learning.journal;

import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Which classes are taught without marks: the first grade, by a dated number of the region. */
@Unguarded("a number of a rule, public")
@Unnoted("a number of a rule, no person")
public interface MarklessClasses {

    boolean markless(ClassEntry group);
}
