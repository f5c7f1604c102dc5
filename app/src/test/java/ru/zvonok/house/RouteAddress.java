package ru.zvonok.house;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.zvonok.house.RealPlaces.Place;

/** The addresses of one page, made of its template and of what is there. */
record RouteAddress(String template) {

    /** What never was: no sequence comes so far. */
    static final String NEVER = "999999999999";

    private static final Pattern PART = Pattern.compile("/:([A-Za-z]+)([?*]?)(?:\\(([^/]*)\\))?");
    private static final Set<String> NO_RECORD =
            Set.of("organisation", "municipality", "day", "month", "step", "tab", "kind", "report");
    private static final List<String> KINDS = List.of("class", "teacher", "room", "pupil");

    /** Names of the records that an address of the page can name. */
    List<String> records() {
        return parts().map(part -> part.group(1))
                .filter(name -> !NO_RECORD.contains(name))
                .toList();
    }

    /** Whether the page is there without any record. */
    boolean standsAlone() {
        return parts().allMatch(part ->
                NO_RECORD.contains(part.group(1)) || !part.group(2).isEmpty());
    }

    /** Without what may be left out. */
    String bare(Place place) {
        return fill(things(place, KINDS.getFirst()), false);
    }

    String full(Map<String, String> things) {
        return fill(things, true);
    }

    /** Kinds of things the address tells apart by a word of its own; one empty word where it does not. */
    List<String> kinds() {
        return parts().anyMatch(part -> part.group(1).equals("kind")) ? KINDS : List.of("");
    }

    /** Everything of a place that the address can name. */
    static Map<String, String> things(Place place, String kind) {
        Map<String, String> things = new HashMap<>(place.things());
        if (!kind.isEmpty()) {
            things.put("kind", kind);
            things.put("id", things.getOrDefault(kind, NEVER));
        }
        return things;
    }

    /** Whether a thing named by this word can be somebody's own; a room or a colleague's week is nobody's. */
    static boolean ofPerson(String kind) {
        return !Set.of("teacher", "room").contains(kind);
    }

    private Stream<MatchResult> parts() {
        return PART.matcher(template).results();
    }

    private String fill(Map<String, String> things, boolean whole) {
        return PART.matcher(template).replaceAll(part -> {
            String name = part.group(1);
            boolean left = !part.group(2).isEmpty() && !whole
                    || Set.of("tab", "report").contains(name);
            return left ? "" : "/" + things.getOrDefault(name, NEVER);
        });
    }
}
