package ru.zvonok.platform.uikit.keygrid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The grid's words on the wire, as {@code data.js} reads them: a class of 28 over 30 lessons is 9 KB. Lists instead of
 * objects where there are many of them, defaults left out; what cells of a model have besides text and version stands once in
 * {@code kinds}, for a closed month is the same sentence hundreds of times.
 */
final class GridWire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GridWire() {}

    static String model(GridModel model) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("key", model.address().key());
        wire.put("endpoint", model.address().endpoint());
        wire.put("label", model.label());
        wire.put("corner", model.corner());
        wire.put("groups", each(model.groups(), g -> List.of(g.title(), g.columns())));
        wire.put("columns", each(model.columns(), GridWire::column));
        wire.put(
                "rows",
                each(
                        model.rows(),
                        r -> r.spoken().equals(r.name())
                                ? List.of(r.id(), r.name())
                                : List.of(r.id(), r.name(), r.spoken())));
        Map<Object, Integer> kinds = new LinkedHashMap<>();
        wire.put("cells", each(model.rows(), r -> each(r.cells(), c -> cell(c, kinds))));
        wire.put("kinds", kinds.keySet());
        wire.put("values", each(model.values(), v -> List.of(v.value(), v.word(), v.tone(), v.keys())));
        wire.put("unit", model.waiting().name());
        if (model.showColumn() != null) {
            wire.put("show", model.showColumn());
        }
        if (model.fill()) {
            wire.put("fill", 1);
        }
        return JSON.writeValueAsString(wire);
    }

    static String changes(List<CellChange> changes) {
        return JSON.writeValueAsString(changeList(changes));
    }

    static List<Object> changeList(List<CellChange> changes) {
        return each(changes, change -> List.of(change.row(), change.column(), cell(change.cell())));
    }

    static Map<String, Object> answer(CellAnswer answer) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("id", answer.edit().toString());
        switch (answer) {
            case CellAnswer.Saved saved -> {
                wire.put("outcome", "saved");
                wire.put("cell", cell(saved.cell()));
            }
            case CellAnswer.Refused refused -> {
                wire.put("outcome", "refused");
                putIf(wire, "cell", refused.cell() == null ? null : cell(refused.cell()));
                putIf(wire, "title", refused.title());
                wire.put("reason", refused.reason());
                wire.put("actions", each(refused.actions(), a -> List.of(a.key(), a.label())));
                putIf(wire, "ask", refused.ask() == null ? null : ask(refused.ask()));
            }
            case CellAnswer.Conflict conflict -> {
                wire.put("outcome", "conflict");
                wire.put("cell", cell(conflict.theirs()));
                putIf(wire, "who", conflict.who());
            }
        }
        return wire;
    }

    private static Map<String, Object> ask(CellAsk ask) {
        return Map.of(
                "key", ask.key(),
                "usual", ask.usual(),
                "other", ask.other(),
                "send", ask.send(),
                "longest", ask.longest());
    }

    static Object cell(GridCell cell) {
        return cell(cell, more(cell));
    }

    private static Object cell(GridCell cell, Map<Object, Integer> kinds) {
        @Nullable Object more = more(cell);
        return cell(cell, more == null ? null : kinds.computeIfAbsent(more, kind -> kinds.size()));
    }

    private static Object cell(GridCell cell, @Nullable Object more) {
        if (more != null) {
            return List.of(cell.text(), cell.version(), more);
        }
        return cell.text().isEmpty() && cell.version() == 0 ? 0 : List.of(cell.text(), cell.version());
    }

    private static @Nullable Object more(GridCell cell) {
        Map<String, Object> more = new LinkedHashMap<>();
        putIf(more, "t", cell.tone());
        putIf(more, "h", cell.hint());
        if (cell.comment()) {
            more.put("c", 1);
        }
        if (cell.locked()) {
            more.put("l", 1);
        }
        return more.isEmpty() ? null : more;
    }

    private static Map<String, Object> column(GridColumn column) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("id", column.id());
        wire.put("spoken", column.spoken());
        wire.put("width", column.width());
        putIf(wire, "top", column.top().isEmpty() ? null : column.top());
        putIf(wire, "bottom", column.bottom().isEmpty() ? null : column.bottom());
        putIf(wire, "action", column.action());
        if (column.style() != GridColumn.Style.PLAIN) {
            wire.put("style", column.style().name().toLowerCase(java.util.Locale.ROOT));
        }
        flag(wire, "end", column.end());
        flag(wire, "edit", column.editable());
        flag(wire, "several", column.several());
        return wire;
    }

    private static void flag(Map<String, Object> wire, String name, boolean set) {
        if (set) {
            wire.put(name, 1);
        }
    }

    private static void putIf(Map<String, Object> wire, String name, @Nullable Object value) {
        if (value != null) {
            wire.put(name, value);
        }
    }

    private static <T> List<Object> each(List<T> list, java.util.function.Function<T, Object> word) {
        List<Object> wire = new ArrayList<>(list.size());
        for (T element : list) {
            wire.add(word.apply(element));
        }
        return wire;
    }
}
