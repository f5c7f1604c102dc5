package ru.zvonok.platform.uikit;

/**
 * Groups of the side navigation in the words of its users. A view says
 * {@code @Menu(title = "journal.menu", icon = "book-open", order = MenuSection.DAILY + 10)}: the hundred is the group,
 * the rest the place inside it.
 */
public final class MenuSection {

    /** Without a heading, at the top: what one opens every day. */
    public static final double DAILY = 0;

    public static final double MANAGEMENT = 100;
    public static final double PLANNING = 200;
    public static final double TIMETABLE = 300;
    public static final double JOURNAL = 400;
    public static final double REPORTS = 500;
    public static final double RESOURCES = 600;
    public static final double COMMUNICATION = 700;

    private MenuSection() {}
}
