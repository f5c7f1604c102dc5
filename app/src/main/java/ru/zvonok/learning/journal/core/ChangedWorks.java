package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.MarkChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The works of a change as the history keeps them: a copy, so that what becomes of the work later leaves the past alone. */
final class ChangedWorks {

    /** A mark that came, went or changed, and its work then. */
    record Line(
            String before,
            String after,
            int type,
            int weight,
            @Nullable String title) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangedWorks() {}

    /** The name of a kind that may be changed goes along. */
    static @Nullable String write(List<Line> lines, CodeBook codes) {
        return lines.isEmpty()
                ? null
                : JSON.writeValueAsString(lines.stream()
                        .map(line -> Arrays.asList(
                                line.before(),
                                line.after(),
                                line.type(),
                                line.weight(),
                                line.title(),
                                line.type() < CodeBook.FIRST_OF_REGION
                                        ? null
                                        : codes.type(line.type())
                                                .map(AssignmentType::name)
                                                .orElse(null)))
                        .toList());
    }

    static List<MarkChange> read(@Nullable String text, CodeBook codes) {
        return lines(text).stream()
                .map(line -> new MarkChange(
                        line.before(), line.after(), codes.type(line.type()).orElse(null), line.weight(), line.title()))
                .toList();
    }

    static List<Line> lines(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : JSON.readTree(text)) {
            JsonNode title = line.path(4);
            lines.add(new Line(
                    line.path(0).asString(),
                    line.path(1).asString(),
                    line.path(2).asInt(),
                    line.path(3).asInt(),
                    title.isNull() ? null : title.asString()));
        }
        return lines;
    }

    private static @Nullable AssignmentType kind(JsonNode line, CodeBook codes) {
        int type = line.path(2).asInt();
        JsonNode name = line.path(5);
        return name.isString()
                ? CodeBook.named(type, line.path(3).asInt(), false, name.asString(), name.asString(), true)
                : codes.type(type).orElse(null);
    }
}
