package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A class, study group or kindergarten group of one school year.
 *
 * @param grade grade of a class, course of a study group, age in years of a kindergarten group
 * @param letter letter of a class; the whole name of a group
 * @param name as it is shown: «5А», «ИС-21», «Ромашки»
 * @param periodSet the study calendar it follows, an id of the calendar
 * @param department id of its department in a college
 * @param room id of its own room
 * @param programme id of the programme a study group studies by, null until it is known
 * @param closed no longer used; stays for the past
 */
public record ClassEntry(
        long id,
        int version,
        int year,
        ClassKind kind,
        int grade,
        String letter,
        String name,
        int shift,
        @Nullable Long periodSet,
        @Nullable Long department,
        @Nullable Long room,
        @Nullable Long programme,
        boolean closed)
        implements Serializable {}
