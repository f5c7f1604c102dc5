package ru.zvonok.learning.journal;

import java.util.Locale;

/** What was changed. */
public enum ChangeKind {
    /** A cell of the journal: marks and a sign of attendance. */
    CELL,
    /** The settled mark of a period. */
    PERIOD_MARK,
    /** The topic of a lesson. */
    TOPIC,
    /** How a remote lesson is held. */
    REMOTE,
    /** Homework, for the class or for one pupil. */
    HOMEWORK,
    /** A work: its kind, weight, title, text, day, and whether typed marks go to it. */
    WORK,
    /** A file of a work or of homework that a teacher added. */
    FILE,
    /** What a teacher said of a mark. */
    COMMENT,
    /** That attendance of a lesson was taken. */
    ATTENDANCE,
    /** Whether a pupil's answer was taken or given back, and with which word. */
    ANSWER;

    public String textKey() {
        return "journal.changes.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it belongs to a lesson. */
    public boolean ofLesson() {
        return this != PERIOD_MARK;
    }

    /** The part of a lesson as which it stays open for changes. */
    public LessonPart part() {
        return switch (this) {
            case TOPIC, REMOTE -> LessonPart.TOPIC;
            case HOMEWORK -> LessonPart.HOMEWORK;
            case CELL, PERIOD_MARK, WORK, FILE, COMMENT, ATTENDANCE, ANSWER -> LessonPart.MARKS;
        };
    }
}
