package ru.zvonok.registry.calendar.ui;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.registry.calendar.Bell;

/** Bells as a person types them: a lesson a line, «8:30–9:15», any dash, dots or colons. */
final class BellLines {

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})\\s*[-\\u2013\\u2014\\s]\\s*(\\d{1,2})[:.](\\d{2})");

    private BellLines() {}

    /** The bells, or nothing where a line cannot be read. */
    static Optional<List<Bell>> read(String text) {
        List<Bell> bells = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            Matcher times = LINE.matcher(line);
            if (!times.matches()) {
                return Optional.empty();
            }
            try {
                bells.add(new Bell(
                        bells.size() + 1,
                        LocalTime.of(Integer.parseInt(times.group(1)), Integer.parseInt(times.group(2))),
                        LocalTime.of(Integer.parseInt(times.group(3)), Integer.parseInt(times.group(4)))));
            } catch (DateTimeException noSuchTime) {
                return Optional.empty();
            }
        }
        return Optional.of(bells);
    }

    static String write(List<Bell> bells) {
        return bells.stream()
                .map(bell -> Dates.time(bell.startsAt()) + "\u2013" + Dates.time(bell.endsAt()))
                .collect(Collectors.joining("\n"));
    }
}
