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

    /**
     * A mark that came, went or changed, and its work then.
     *
     * @param comment what the teacher had said of a mark that went
     */
    record Line(
            String before,
            String after,
            int type,
            int weight,
            @Nullable String title,
            @Nullable String comment) {

        Line(String before, String after, int type, int weight, @Nullable String title) {
            this(before, after, type, weight, title, null);
        }
    }

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
                                                .orElse(null),
                                line.comment()))
                        .toList());
    }

    static List<MarkChange> read(@Nullable String text, CodeBook codes) {
        List<MarkChange> changes = new ArrayList<>();
        for (JsonNode node : nodes(text)) {
            Line line = line(node);
            changes.add(new MarkChange(line.before(), line.after(), kind(node, codes), line.weight(), line.title()));
        }
        return changes;
    }

    static List<Line> lines(@Nullable String text) {
        List<Line> lines = new ArrayList<>();
        nodes(text).forEach(node -> lines.add(line(node)));
        return lines;
    }

    private static Iterable<JsonNode> nodes(@Nullable String text) {
        return text == null ? List.of() : JSON.readTree(text);
    }

    private static Line line(JsonNode node) {
        JsonNode title = node.path(4);
        JsonNode comment = node.path(6);
        return new Line(
                node.path(0).asString(),
                node.path(1).asString(),
                node.path(2).asInt(),
                node.path(3).asInt(),
                title.isNull() ? null : title.asString(),
                comment.isString() ? comment.asString() : null);
    }

    private static @Nullable AssignmentType kind(JsonNode line, CodeBook codes) {
        int type = line.path(2).asInt();
        JsonNode name = line.path(5);
        return name.isString()
                ? CodeBook.named(type, line.path(3).asInt(), false, name.asString(), name.asString(), true)
                : codes.type(type).orElse(null);
    }
}
