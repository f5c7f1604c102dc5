package ru.zvonok.learning.journal;

import java.io.Serializable;

/** A kind of work with its usual weight; {@code control} works count for a college's final mark (MRK-05). */
public record AssignmentType(
        int id, int weight, boolean control, String shortName, String shortNameEn, String name, String nameEn)
        implements Serializable {}
