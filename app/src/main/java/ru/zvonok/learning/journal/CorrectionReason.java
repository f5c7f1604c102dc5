package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.Locale;

/** A usual reason of a correction, to choose from. */
public record CorrectionReason(int id, String name, String nameEn) implements Serializable {

    public String word(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
