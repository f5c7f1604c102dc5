package ru.zvonok.campus.forum;

import java.util.List;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to the order of the forum's sections (COM-04, COM-07). Whoever arranges the whole organisation keeps all of them,
 * a class teacher those of the own class. All demand {@link ForumAction#ARRANGE}.
 */
public interface ForumSections {

    /** Whom a section can be for. */
    @Unnoted("names of circles, no person")
    List<NamedCircle> circles();

    @Unnoted("a section and its circles, no person")
    SectionData data(long section);

    /**
     * Makes a section or changes it; one whose circles are all of one class belongs to that class. Refuses at the field
     * {@link ForumProblem#NAME_MISSING}, {@link ForumProblem#TOO_LONG}, {@link ForumProblem#READERS_MISSING}, {@link
     * ForumProblem#WRITES_UNREAD}, {@link ForumProblem#NOT_OWN_CLASS}; {@link ForumProblem#CHANGED_MEANWHILE}. Circles out
     * of reach are denied by the address book.
     */
    long save(SectionData data);

    /** Puts a section before the one above it, or behind the one below. On the whole organisation. */
    void move(long section, boolean up);
}
