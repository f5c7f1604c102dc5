package ru.zvonok.learning.timetable;

import java.util.Locale;

/** Whether a lesson takes place; a cancelled one keeps its number, so that it can be restored. */
public enum LessonState {
    PLANNED,
    CANCELLED;

    public String textKey() {
        return "timetable.state." + name().toLowerCase(Locale.ROOT);
    }
}
