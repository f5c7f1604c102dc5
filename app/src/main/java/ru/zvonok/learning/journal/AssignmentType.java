package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.Locale;

/**
 * A kind of work with its usual weight; {@code control} works count for a college's final mark (MRK-05). Ids of the
 * organisation's own begin at 1000, those of the region at 17; {@code inUse} says whether it is offered for new works.
 */
public record AssignmentType(
        int id,
        int weight,
        boolean control,
        String shortName,
        String shortNameEn,
        String name,
        String nameEn,
        boolean inUse)
        implements Serializable {

    /** An answer in class: what is made where marks are typed into a lesson without any work. */
    public static final int ANSWER = 10;

    /** One that is offered. */
    public AssignmentType(
            int id, int weight, boolean control, String shortName, String shortNameEn, String name, String nameEn) {
        this(id, weight, control, shortName, shortNameEn, name, nameEn, true);
    }

    /** The word for the kind: «Контрольная работа». */
    public String word(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
