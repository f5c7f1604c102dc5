package ru.zvonok.gateway.trail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.gateway.trail.TrailEntry;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** A line of the audit in words. */
final class TrailWords {

    private static final int NAMED = 3;

    private TrailWords() {}

    static String what(String event) {
        return Words.t(event + ".title");
    }

    static String who(TrailEntry entry) {
        return entry.who() == null ? Words.t("trail.system") : entry.who();
    }

    static String roles(TrailEntry entry) {
        return entry.roles().stream().map(Role::textKey).map(Words::t).collect(Collectors.joining(", "));
    }

    /** The name, the role below it. */
    static Component actor(TrailEntry entry) {
        Span roles = new Span(roles(entry));
        roles.addClassNames("z-muted", "z-small");
        return Pieces.two(new Span(who(entry)), roles);
    }

    static String kind(TrailEntry entry) {
        return Words.t(entry.write() ? "trail.kind.write" : "trail.kind.read");
    }

    /** Up to three names and how many more. */
    static String people(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : Words.t("trail.and-more", first, names.size() - NAMED);
    }

    /** The class or course with the day its data are of. */
    static String place(TrailEntry entry) {
        String place = entry.place() == null ? "" : entry.place();
        if (entry.day() == null) {
            return place;
        }
        String day = Words.t("trail.from-day", Dates.day(entry.day()));
        return place.isEmpty() ? day : place + ", " + day;
    }
}
