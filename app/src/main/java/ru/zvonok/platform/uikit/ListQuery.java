package ru.zvonok.platform.uikit;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Ids;

/**
 * What a list asks for: coded filters, free text, order and a window of rows.
 *
 * @param filters chosen codes by filter name; a filter that is not chosen is absent
 * @param text free text, trimmed, may be empty
 * @param sort name of the column to sort by, or null for the list's own order
 * @param descending order
 * @param offset first row wanted, from 0
 * @param limit at most so many rows
 */
public record ListQuery(
        Map<String, String> filters, String text, @Nullable String sort, boolean descending, int offset, int limit) {

    public ListQuery {
        filters = Map.copyOf(filters);
    }

    /** The chosen code of a filter. */
    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    /** The chosen code of a filter that is an id; empty also where it is no number. */
    public Optional<Long> id(String name) {
        return filter(name).flatMap(Ids::read);
    }

    ListQuery window(int from, int size) {
        return new ListQuery(filters, text, sort, descending, from, size);
    }
}
