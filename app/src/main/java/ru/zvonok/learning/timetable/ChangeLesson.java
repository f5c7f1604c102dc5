package ru.zvonok.learning.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of one lesson; marks and homework stay with it. */
public sealed interface ChangeLesson {

    long lesson();

    int schoolYear();

    /** Another teacher holds it; null gives it back to the regular one. */
    record Substitute(long lesson, int schoolYear, @Nullable Long teacher) implements ChangeLesson {}

    /** It is held in another room, or in none. */
    record Room(long lesson, int schoolYear, @Nullable Long room) implements ChangeLesson {}

    /** It takes place on another day or with another number, inside the same school year. */
    record Move(long lesson, int schoolYear, LocalDate date, int number) implements ChangeLesson {}

    /** It does not take place. Refused when something is already written about it. */
    record Cancel(long lesson, int schoolYear) implements ChangeLesson {}

    /** A cancelled one takes place after all. */
    record Restore(long lesson, int schoolYear) implements ChangeLesson {}
}
