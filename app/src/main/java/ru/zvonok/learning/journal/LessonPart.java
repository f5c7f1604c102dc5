package ru.zvonok.learning.journal;

/** What may have to be written about a lesson (DL-30, DL-31). A topic always has to. */
public enum LessonPart {
    TOPIC("journal.topic.deadline-days"),
    ATTENDANCE("journal.marks.deadline-days"),
    HOMEWORK("journal.homework.deadline-days"),
    /** At least one mark. */
    MARKS("journal.marks.deadline-days");

    private final String deadline;

    LessonPart(String deadline) {
        this.deadline = deadline;
    }

    /** The dated rule that says within how many working days it is due. */
    public String deadlineRule() {
        return deadline;
    }

    /** Text key of «нет темы». */
    public String missingKey() {
        return switch (this) {
            case TOPIC -> "journal.today.no-topic";
            case ATTENDANCE -> "journal.today.no-attendance";
            case HOMEWORK -> "journal.today.no-homework";
            case MARKS -> "journal.today.no-marks";
        };
    }
}
