package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.router.RouteParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import ru.zvonok.learning.timetable.Whose;
import ru.zvonok.platform.uikit.Addresses;

/** Paths of the timetable's pages: what kind, an id, a day of the week looked at. */
final class WeekAddress {

    private WeekAddress() {}

    static String of(Whose whose, LocalDate day) {
        return "timetable/" + whose.kind().code() + "/" + whose.id() + "/" + day;
    }

    static String pattern(long group, LocalDate day) {
        return "timetable-pattern/" + group + "/" + day;
    }

    static Optional<Whose> whose(RouteParameters parameters) {
        Optional<Whose.Kind> kind = parameters.get("kind").flatMap(Whose.Kind::of);
        return kind.flatMap(one -> parameters.get("id").map(id -> new Whose(one, Addresses.id(id))));
    }

    static Optional<LocalDate> day(RouteParameters parameters) {
        return parameters.get("day").map(Addresses::day);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
