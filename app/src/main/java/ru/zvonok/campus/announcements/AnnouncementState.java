package ru.zvonok.campus.announcements;

import java.util.Locale;

/** How far an announcement is. */
public enum AnnouncementState {
    DRAFT,
    PUBLISHED,
    /** Taken back with a word that its readers see instead of it. */
    WITHDRAWN;

    public String textKey() {
        return "announcements.state." + name().toLowerCase(Locale.ROOT);
    }
}
