package ru.zvonok.learning.timetable;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose week is looked at; {@code id} is a class, a person or a room. */
public record Whose(Kind kind, long id) implements Serializable {

    public enum Kind {
        CLASS,
        TEACHER,
        ROOM,
        /** The class of a pupil without the subgroups of others. */
        PUPIL;

        /** The word in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String textKey() {
            return "timetable.whose." + code();
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
