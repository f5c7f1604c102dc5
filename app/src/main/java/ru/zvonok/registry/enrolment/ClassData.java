package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a class. The name follows: grade and letter for a class («5А»), the letter alone for a group.
 *
 * @param letter «А», «1», «физмат», «ИС-21», «Ромашки»: up to 15 characters for a class, which may have none, 40 for a group
 * @param periodSet null for the one the calendar proposes
 * @param programme of a study group alone
 */
public record ClassData(
        int year,
        ClassKind kind,
        int grade,
        String letter,
        int shift,
        @Nullable Long periodSet,
        @Nullable Long department,
        @Nullable Long room,
        @Nullable Long programme)
        implements Serializable {

    /** One that names no programme. */
    public ClassData(
            int year,
            ClassKind kind,
            int grade,
            String letter,
            int shift,
            @Nullable Long periodSet,
            @Nullable Long department,
            @Nullable Long room) {
        this(year, kind, grade, letter, shift, periodSet, department, room, null);
    }

    /** A school class of the first shift with the proposed calendar. */
    public static ClassData schoolClass(int year, int grade, String letter) {
        return new ClassData(year, ClassKind.SCHOOL_CLASS, grade, letter, 1, null, null, null);
    }

    public static ClassData studyGroup(int year, int course, String name, @Nullable Long department) {
        return new ClassData(year, ClassKind.STUDY_GROUP, course, name, 1, null, department, null);
    }

    public static ClassData preschoolGroup(int year, int age, String name) {
        return new ClassData(year, ClassKind.PRESCHOOL_GROUP, age, name, 1, null, null, null);
    }
}
