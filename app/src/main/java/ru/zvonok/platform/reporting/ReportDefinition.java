package ru.zvonok.platform.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.tenancy.ModuleProfile;

/**
 * A report that a module declares as a bean. Its name is {@code <key>.title}, what it is good for {@code <key>.about}. It
 * reads through doors, which ask and note as always.
 */
public interface ReportDefinition {

    /** Stable key, led by the module's name; stands in addresses. */
    String key();

    ReportAbout about();

    /** Who may have it, and of what: only what is in reach of this action is offered. */
    Action action();

    /** What it is asked for, in the order of {@link ReportParameter}. */
    List<ReportParameter> parameters();

    /** Only for an organisation that does one of these; without any for every one. */
    default Set<ModuleProfile> modules() {
        return Set.of();
    }

    /** What of a parameter's choices makes sense here; a report about certificates is asked for leaving classes only. */
    default List<ReportChoice> among(ReportParameter parameter, List<ReportChoice> choices) {
        return choices;
    }

    /** Those that may be left open. */
    default Set<ReportParameter> optional() {
        return Set.of();
    }

    /** Whether it speaks of what is settled when a period ends: then one usually asks for the last that has ended. */
    default boolean ofEndedPeriod() {
        return false;
    }

    /** What may be chosen as a period beside those of the calendar, such as the result of the year; its days are the year's. */
    default List<ReportChoice> resultsBesidePeriods(Locale locale) {
        return List.of();
    }

    /**
     * About how many lines it will have, found out by no more than a statement or two; 0 where it is short however it is
     * asked. One longer than the region allows a page is made in the background.
     */
    default int lines(Asked asked) {
        return 0;
    }

    /**
     * About how many records it goes through, however short it is itself; found out by no more than a statement or two, 0 where
     * it is few however it is asked. One that goes through more than the region allows a page is made in the background.
     */
    default int reads(Asked asked) {
        return 0;
    }

    /** What it says, in a language. */
    ReportContent content(Asked asked, Locale locale);

    /** The same, telling how far the reading is where it has steps. */
    default ReportContent content(Asked asked, Locale locale, ReadingSteps steps) {
        return content(asked, locale);
    }
}
