package ru.zvonok.platform.access;

import java.util.Set;

/**
 * The same rule for rows: all of the organisation, or those with the ids. In SQL: {@code (:all or x.id = any(:ids))}.
 */
public record RowFilter(boolean all, Set<Long> ids) {

    public static final RowFilter ALL = new RowFilter(true, Set.of());
    public static final RowFilter NONE = new RowFilter(false, Set.of());

    public RowFilter {
        ids = Set.copyOf(ids);
    }

    /** Ids as an array for {@code any(:ids)}. */
    public Long[] array() {
        return ids.toArray(Long[]::new);
    }

    public boolean nothing() {
        return !all && ids.isEmpty();
    }
}
