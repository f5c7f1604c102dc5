package ru.zvonok.learning.journal;

import java.io.Serializable;

/** Names what a course was given to do: a work that is marked, or homework. */
public record TaskRef(Kind kind, long course, long id) implements Serializable {

    /** What it is. */
    public enum Kind {
        /** An {@link Assignment}. */
        WORK,
        /** A {@link Homework}. */
        HOMEWORK
    }

    public static TaskRef work(long course, long assignment) {
        return new TaskRef(Kind.WORK, course, assignment);
    }

    public static TaskRef homework(long course, long homework) {
        return new TaskRef(Kind.HOMEWORK, course, homework);
    }

    /** The part of its lesson as which it stays open for changes: a work as long as the marks for it. */
    public LessonPart part() {
        return kind == Kind.WORK ? LessonPart.MARKS : LessonPart.HOMEWORK;
    }
}
