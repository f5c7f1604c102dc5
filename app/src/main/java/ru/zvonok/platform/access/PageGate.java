package ru.zvonok.platform.access;

import java.util.Optional;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.platform.tenancy.Scope;

/** Which pages open, and what they may see: reads the mark of a page ({@link ForAction}, {@link ForSignedIn}). */
@Unguarded("it is the gate")
@Unnoted("it opens pages; what they show is noted by the doors they ask")
public interface PageGate {

    /**
     * Whether a page opens for the actor of now where work is bound now. For menus, palettes and links to pages of the same
     * place.
     */
    boolean opens(Class<?> page);

    /**
     * What a page on an organisation is bound to: the organisation for whoever has a role in it, a look at it alone for the
     * officers above it; empty where the actor may not enter at all, where it is closed and where there is none.
     */
    Optional<Scope> onOrganisation(long organisation);

    /**
     * What a page on a municipality is bound to: a look at its organisations; empty where the actor holds no office, where it
     * is closed and where there is none.
     */
    Optional<Scope> onMunicipality(long municipality);

    /** What a page on the region is bound to: a look at all of it; empty where the actor holds no regional office. */
    Optional<Scope> onRegion();
}
