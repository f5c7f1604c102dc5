package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.Locale;

/** A kind of work with its usual weight; {@code control} works count for a college's final mark (MRK-05). */
public record AssignmentType(
        int id, int weight, boolean control, String shortName, String shortNameEn, String name, String nameEn)
        implements Serializable {

    /** The word for the kind: «Контрольная работа». */
    public String word(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
