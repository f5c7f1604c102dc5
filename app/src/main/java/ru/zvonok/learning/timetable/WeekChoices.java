package ru.zvonok.learning.timetable;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose weeks the actor may look at, each list by name.
 *
 * @param first where one begins: the own week, else the child's, else the first class; null where there is nothing
 * @param pupils oneself as a pupil, the own children; empty for whoever is neither
 */
public record WeekChoices(
        @Nullable Whose first, List<Choice> classes, List<Choice> teachers, List<Choice> rooms, List<Choice> pupils)
        implements Serializable {

    /** Something with a week. */
    public record Choice(long id, String name) implements Serializable {}

    public WeekChoices {
        classes = List.copyOf(classes);
        teachers = List.copyOf(teachers);
        rooms = List.copyOf(rooms);
        pupils = List.copyOf(pupils);
    }

    public List<Choice> of(Whose.Kind kind) {
        return switch (kind) {
            case CLASS -> classes;
            case TEACHER -> teachers;
            case ROOM -> rooms;
            case PUPIL -> pupils;
        };
    }
}
