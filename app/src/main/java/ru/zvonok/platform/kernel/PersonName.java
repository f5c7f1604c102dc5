package ru.zvonok.platform.kernel;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A person's name; the patronymic may be missing and that is no fault. */
public record PersonName(
        String last, String first, @Nullable String middle) implements Serializable {

    /** «Иванова Мария Петровна» */
    public String full() {
        return middle == null || middle.isBlank() ? last + " " + first : last + " " + first + " " + middle;
    }

    /** «Иванова М. П.», with spaces that do not break. */
    public String brief() {
        String initials = first.isEmpty() ? "" : "\u00a0" + first.charAt(0) + ".";
        if (middle != null && !middle.isBlank()) {
            initials += "\u00a0" + middle.charAt(0) + ".";
        }
        return last + initials;
    }

    /** «Иванова Мария Петровна» as «Иванова М. П.»; what is no such name stays. */
    public static String shortened(String full) {
        String[] parts = full.strip().split(" ", -1);
        return parts.length == 2 || parts.length == 3
                ? new PersonName(parts[0], parts[1], parts.length == 3 ? parts[2] : null).brief()
                : full;
    }

    /** What somebody typed as the key that names are searched by; the database makes the same of its columns. */
    public static String searched(String typed) {
        return typed.replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .toLowerCase(Texts.RUSSIAN)
                .replace('ё', 'е');
    }

    /** «Иванова Мария», as lists of a class show it. */
    public String listed() {
        return last + " " + first;
    }
}
