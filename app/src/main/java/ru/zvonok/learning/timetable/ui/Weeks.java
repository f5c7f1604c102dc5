package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Function;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** Going from week to week by links, so that the browser's back goes back. */
final class Weeks {

    private Weeks() {}

    /** «16–21 ноября 2026», «30 ноября – 5 декабря 2026». */
    static String range(LocalDate monday) {
        LocalDate last = monday.plusDays(6);
        return monday.getMonth() == last.getMonth()
                ? Words.t("timetable.week.range", monday.getDayOfMonth(), Dates.words(last), year(last))
                : Words.t("timetable.week.range.months", Dates.words(monday), Dates.words(last), year(last));
    }

    static Nav stepper(LocalDate monday, LocalDate today, Function<LocalDate, String> link) {
        Span range = new Span(range(monday));
        range.addClassNames("z-strong", "z-nowrap");
        Nav nav = new Nav(
                step(link.apply(monday.minusWeeks(1)), "chevron-left", "timetable.week.earlier"),
                range,
                step(link.apply(monday.plusWeeks(1)), "chevron-right", "timetable.week.later"));
        if (!WeekAddress.monday(today).equals(monday)) {
            nav.add(routed(new Anchor(link.apply(WeekAddress.monday(today)), Words.t("timetable.week.this"))));
        }
        nav.addClassName("z-week-stepper");
        nav.setAriaLabel(Words.t("timetable.week.weeks"));
        return nav;
    }

    private static Anchor step(String href, String icon, String key) {
        Anchor link = routed(new Anchor(href, ""));
        link.add(Icons.of(icon));
        link.addClassName("z-icon-link");
        link.setAriaLabel(Words.t(key));
        link.setTitle(Words.t(key));
        return link;
    }

    private static Anchor routed(Anchor link) {
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static String year(LocalDate day) {
        return String.valueOf(day.getYear());
    }
}
