package ru.zvonok.platform.access;

import java.util.Locale;

/** How far a right goes. What is inside a reach between nothing and the organisation, a {@link ReachResolver} knows. */
public enum Reach {
    /** The own person. */
    SELF,
    /** The own children. */
    OWN_CHILD,
    /** The courses one teaches and the people in them. */
    OWN_SECTION,
    /** The class, group or kindergarten group one leads and the people in it. */
    OWN_CLASS,
    /** The whole organisation. */
    ORGANISATION,
    /** The organisations of a municipality, looking only. */
    MUNICIPALITY,
    /** All organisations of the region, looking only. */
    REGION;

    /** Whether everything in the bound organisation is inside, without asking a resolver. */
    public boolean whole() {
        return this == ORGANISATION || this == MUNICIPALITY || this == REGION;
    }

    public String textKey() {
        return "access.reach." + name().toLowerCase(Locale.ROOT);
    }
}
