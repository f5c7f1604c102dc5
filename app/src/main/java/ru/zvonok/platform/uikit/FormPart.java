package ru.zvonok.platform.uikit;

import java.util.Objects;
import java.util.function.Supplier;

/** Something of a form that is no field, with its stored state. */
final class FormPart<T> {

    private final Supplier<T> now;
    private T stored;

    FormPart(Supplier<T> now) {
        this.now = now;
        this.stored = now.get();
    }

    void remember() {
        stored = now.get();
    }

    boolean changed() {
        return !Objects.equals(stored, now.get());
    }
}
