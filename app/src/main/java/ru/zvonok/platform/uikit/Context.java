package ru.zvonok.platform.uikit;

/**
 * A place or a year one may switch to.
 *
 * @param kind place (organisation with role) or year
 * @param icon Lucide name: school, baby, graduation-cap, building-2, calendar
 * @param name shown in the top bar while current
 * @param detail role or dates, may be empty
 * @param href full path of the page to open, without a leading slash
 * @param current whether the page stands in it
 */
public record Context(Kind kind, String icon, String name, String detail, String href, boolean current) {

    /** Places first, years below. */
    public enum Kind {
        PLACE,
        YEAR
    }
}
