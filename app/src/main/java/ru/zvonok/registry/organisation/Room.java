package ru.zvonok.registry.organisation;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A room lessons are held in.
 *
 * @param name number or name, unique in the organisation: «214», «Спортзал»
 * @param closed no longer used; stays for the past
 */
public record Room(
        long id,
        String name,
        Kind kind,
        @Nullable String building,
        @Nullable Integer floor,
        @Nullable Integer capacity,
        boolean closed)
        implements Serializable {

    /** How a room is said among other words: «каб. 214», but «Спортзал». */
    public static String textKey(String name) {
        return Character.isDigit(name.charAt(0)) ? "organisation.room.numbered" : "organisation.room.named";
    }

    public enum Kind {
        CLASSROOM,
        LABORATORY,
        COMPUTER,
        GYM,
        WORKSHOP,
        HALL,
        GROUP,
        OTHER;

        public String textKey() {
            return "organisation.room-kind." + name().toLowerCase(Locale.ROOT);
        }
    }
}
