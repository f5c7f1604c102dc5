package ru.zvonok.platform.uikit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a list by key.
 *
 * @param <R> a record of one row
 */
@FunctionalInterface
public interface KeyPage<R> {

    /** At most {@code query.limit()} rows that come after {@code last}, from the first one where it is null. */
    List<R> after(ListQuery query, @Nullable R last);
}
