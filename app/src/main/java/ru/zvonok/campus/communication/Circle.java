package ru.zvonok.campus.communication;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People who are addressed as one.
 *
 * @param schoolClass id of the class or group, exactly where the kind is of one
 */
public record Circle(CircleKind kind, @Nullable Long schoolClass) implements Serializable {

    private static final Pattern KEY = Pattern.compile("([a-z-]+?)(?:-([1-9][0-9]{0,17}))?");

    public Circle {
        if (kind.ofClass() == (schoolClass == null)) {
            throw new IllegalArgumentException("a class exactly where the kind is of one: " + kind);
        }
    }

    /** A circle of the whole organisation. */
    public static Circle of(CircleKind kind) {
        return new Circle(kind, null);
    }

    /** The circle behind {@link #key}; empty for anything else. */
    public static Optional<Circle> of(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        for (CircleKind kind : CircleKind.values()) {
            if (kind.code().equals(parts.group(1)) && kind.ofClass() == (parts.group(2) != null)) {
                return Optional.of(new Circle(kind, kind.ofClass() ? Long.valueOf(parts.group(2)) : null));
            }
        }
        return Optional.empty();
    }

    /** Stable word for URLs and columns: {@code staff}, {@code class-guardians-17}. */
    public String key() {
        return schoolClass == null ? kind.code() : kind.code() + "-" + schoolClass;
    }
}
