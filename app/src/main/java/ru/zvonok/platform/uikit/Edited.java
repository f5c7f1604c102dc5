package ru.zvonok.platform.uikit;

import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits: something new, or a thing as it was last seen here. The door is told what was seen and refuses where
 * somebody else changed it since; what was typed stays in the form.
 */
public final class Edited<T> {

    private final Consumer<T> add;
    private final BinaryOperator<T> change;
    private @Nullable T seen;

    /**
     * @param seen null for a new one
     * @param add brings a new one to its door
     * @param change brings what was seen and what is wanted to its door, answers the thing as it stands then
     */
    public Edited(@Nullable T seen, Consumer<T> add, BinaryOperator<T> change) {
        this.seen = seen;
        this.add = add;
        this.change = change;
    }

    /** For a form that closes when it was saved. */
    public static <T> Edited<T> once(@Nullable T seen, Consumer<T> add, BiConsumer<T, T> change) {
        return new Edited<>(seen, add, (before, wanted) -> {
            change.accept(before, wanted);
            return wanted;
        });
    }

    public void save(T wanted) {
        if (seen == null) {
            add.accept(wanted);
        } else {
            seen = change.apply(seen, wanted);
        }
    }
}
