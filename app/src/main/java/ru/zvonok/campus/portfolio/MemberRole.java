package ru.zvonok.campus.portfolio;

import java.util.Locale;

/** What somebody may do in a project. */
public enum MemberRole {
    /** Changes everything, chooses the members, closes and opens it. */
    LEADER,
    /** Adds and changes resources. */
    MEMBER,
    /** Reads. */
    VIEWER;

    public String textKey() {
        return "portfolio.project.role." + name().toLowerCase(Locale.ROOT);
    }
}
