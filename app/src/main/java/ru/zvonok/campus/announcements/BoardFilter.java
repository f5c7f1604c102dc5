package ru.zvonok.campus.announcements;

import java.util.Locale;

/**
 * Which announcements a reader asks for.
 *
 * @param text words that must stand in title or text, may be empty
 */
public record BoardFilter(Shelf shelf, String text) {

    /** A part of the board. */
    public enum Shelf {
        /** What is shown to the reader today. */
        CURRENT,
        /** Of these what the reader has not opened, or not since it was changed. */
        UNREAD,
        /** What the reader wrote, drafts too. */
        MINE,
        /** What the reader was told and what is over or taken back. */
        ARCHIVE,
        /** Everything that was published here; for whoever looks after the board. */
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static BoardFilter of(Shelf shelf) {
        return new BoardFilter(shelf, "");
    }
}
