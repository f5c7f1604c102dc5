package ru.zvonok.learning.journal;

import ru.zvonok.platform.kernel.Problem;

/** What the journal refuses, mostly at a single cell. */
public enum JournalProblem implements Problem {
    /** The text is neither a mark nor an attendance sign. Arguments: the text, lowest and highest mark. */
    NOT_A_MARK("journal.not-a-mark"),
    /** More than one attendance sign, or more than six marks in a cell. */
    TOO_MANY_VALUES("journal.too-many-values"),
    /** The lesson or the pupil is not there (any more), or is another organisation's. */
    NOT_FOUND("journal.not-found"),
    /** The period the page was opened with is not there any more. */
    PERIOD_GONE("journal.period-gone"),
    /** The id of the edit stands for another one: in another cell, with another value or of another account. */
    EDIT_REUSED("journal.edit-reused"),
    /** Somebody else's lesson. */
    NOT_YOUR_LESSON("journal.not-your-lesson"),
    /** The right to set marks anywhere is gone since the page was opened. */
    RIGHT_GONE("journal.right-gone"),
    /** A reason of absence that only the class teacher may name. Argument: the sign. */
    REASON_NOT_YOURS("journal.reason-not-yours"),
    /** The class teacher has named the reason already. Argument: the sign. */
    REASON_SETTLED("journal.reason-settled"),
    /** The pupil was absent: a mark only as handed in afterwards. Argument: the sign. */
    WAS_ABSENT("journal.was-absent"),
    /** A mark that the family has seen is changed or removed, and nobody said why. */
    REASON_MISSING("journal.reason-missing"),
    /** Argument: the number of characters. */
    REASON_TOO_LONG("journal.reason-too-long"),
    /** The pupil was not in the class on that day. Argument: the day. */
    NOT_IN_CLASS("journal.not-in-class"),
    /** The lesson has not begun. */
    NOT_YET("journal.not-yet"),
    /** The lesson is cancelled. */
    CANCELLED("journal.cancelled"),
    /** The day is further back than the window of changes. Argument: the number of days. */
    DAY_CLOSED("journal.day-closed"),
    /** The period, or the year, is closed. */
    TERM_CLOSED("journal.term-closed"),
    /** Somebody closed the period. Arguments: who, when. */
    PERIOD_CLOSED("journal.period-closed"),
    /** The period closed some days after its end. Argument: the day. */
    PERIOD_CLOSED_ITSELF("journal.period-closed-itself"),
    /** The attestation of the course was held, marks of the lessons until then are closed. Argument: its day. */
    ATTESTED("journal.attested"),
    /** A rule of the organisation, or a permit, does not begin before today. */
    CLOSING_PAST("journal.closing.past"),
    /** Argument: the highest number. */
    CLOSING_NUMBER("journal.closing.number"),
    /** The same was said from the same day on. */
    CLOSING_EXISTS("journal.closing.exists"),
    /** A rule that holds already is followed by another and not removed. */
    CLOSING_HOLDS("journal.closing.holds"),
    /** A permit ends at a moment to come. */
    PERMIT_PAST("journal.permit.past"),
    /** The last day of a permit is before its first. */
    PERMIT_DAYS("journal.permit.days"),
    /** Why somebody may write in closed days is not said, or at too great length. Argument: the number of characters. */
    PERMIT_REASON("journal.permit.reason"),
    /** The person does not teach the course, or any. */
    PERMIT_STRANGER("journal.permit.stranger"),
    /** The class has no marks yet, such as grade 1. */
    WITHOUT_MARKS("journal.without-marks"),
    /** The pupil is wholly exempt from the subject. Arguments: the first and the last day. */
    EXEMPT("journal.exempt-then"),
    /** The days of an exemption are turned or not of one school year. */
    EXEMPTION_DAYS("journal.exemption.days-wrong"),
    /** The pupil is exempt from the subject on one of the days already. */
    EXEMPTION_EXISTS("journal.exemption.exists"),
    /** Somebody else changed the exemption since it was seen. */
    EXEMPTION_CHANGED("journal.exemption.changed"),
    /** Argument: the number of characters. */
    EXEMPTION_PAPER("journal.exemption.paper-too-long"),
    TOPIC_MISSING("journal.topic-missing"),
    TOPIC_TOO_LONG("journal.topic-too-long"),
    HOMEWORK_TOO_LONG("journal.homework-too-long"),
    TITLE_TOO_LONG("journal.title-too-long"),
    COMMENT_TOO_LONG("journal.comment-too-long"),
    /** Argument: how many there may be. */
    TOO_MANY_FILES("journal.too-many-files"),
    /** The last of some days is before the first. */
    DATES_TURNED("journal.dates-turned"),
    /** Homework takes no time, or more than a day has. Argument: the most minutes. */
    MINUTES("journal.minutes"),
    /** The teacher has taken the answer: it changes no more. */
    ANSWER_TAKEN("journal.answer-taken"),
    /** The pupil sends it in person. Argument: the last grade in which guardians do. */
    ANSWER_BY_PUPIL("journal.answer-by-pupil"),
    /** Neither text nor files. */
    ANSWER_EMPTY("journal.answer-empty"),
    ANSWER_TOO_LONG("journal.answer-too-long"),
    /** An answer is given back without a word. */
    WORD_MISSING("journal.word-missing"),
    /** The work has answers and stays. Argument: how many. */
    TASK_HAS_ANSWERS("journal.task-has-answers"),
    /** Homework is due at a lesson before it was given. */
    DUE_BEFORE("journal.due-before"),
    /** A work is due before the day of its lesson. */
    DUE_BEFORE_LESSON("journal.due-before-lesson"),
    /** The weight is not between 1 and 100. */
    WEIGHT("journal.weight"),
    /** A kind of work has no name, or one that is too long. */
    KIND_NAME("journal.kind-name"),
    KIND_SHORT_NAME("journal.kind-short-name"),
    /** There is a kind of work of that name. */
    KIND_EXISTS("journal.kind-exists"),
    /** The kind of work is unknown. */
    TYPE_UNKNOWN("journal.type-unknown"),
    /** The assignment has marks and stays. Argument: how many. */
    ASSIGNMENT_HAS_MARKS("journal.assignment-has-marks"),
    /** Somebody else changed it in the meantime. */
    CHANGED_MEANWHILE("journal.changed-meanwhile"),
    /** The sign of attendance is unknown. */
    SIGN_UNKNOWN("journal.sign-unknown"),
    /** There is no absence to settle. */
    NO_ABSENCE("journal.no-absence"),
    /** A paper is brought tomorrow at the earliest. */
    PAPER_DAY("journal.paper-day"),
    /** Only a legal representative writes for a child. */
    EXCUSE_NOT_LEGAL("journal.excuse-not-legal"),
    /** A pupil who is not of age does not write for himself. Argument: the age. */
    EXCUSE_UNDER_AGE("journal.excuse-under-age"),
    /** The days are turned, too far back, too far ahead, in two school years, or the pupil was not here. Arguments: days back, ahead. */
    EXCUSE_DAYS("journal.excuse-days"),
    /** Single lessons are of one day. */
    EXCUSE_LESSONS("journal.excuse-lessons"),
    /** Too many words or papers. Arguments: letters, papers. */
    EXCUSE_TOO_LONG("journal.excuse-too-long"),
    /** Somebody answered the note, or it was taken back. */
    EXCUSE_ANSWERED("journal.excuse-answered-already"),
    /** The note waits already, or was taken back. */
    EXCUSE_NOT_ANSWERED("journal.excuse-not-answered"),
    /** A refusal wants a word. */
    EXCUSE_WORD("journal.excuse-word"),
    /** Not put back: another person changed it since. */
    CHANGED_BY_OTHER("journal.rollback.changed-by-other"),
    /** Not put back: the same person changed it after the time that is put back. */
    CHANGED_AFTERWARDS("journal.rollback.changed-afterwards"),
    /** Not put back: the course is gone. */
    COURSE_GONE("journal.rollback.course-gone"),
    /** Not put back: the lesson is gone. */
    LESSON_GONE("journal.rollback.lesson-gone"),
    /** Not put back: the file was removed for good. */
    FILE_GONE("journal.rollback.file-gone"),
    /** Not put back: what the file belonged to is gone. */
    TASK_GONE("journal.rollback.task-gone"),
    /** Not put back: the mark that the comment was of is gone. */
    MARK_GONE("journal.rollback.mark-gone"),
    /** Not put back: somebody else has added files to what would go. */
    TASK_HAS_FILES("journal.rollback.task-has-files"),
    /** A rollback of no time, or of too long a one. Argument: the most days. */
    ROLLBACK_TIME("journal.rollback.time"),
    /** A rollback without a reason, or with too long a one. Argument: the most characters. */
    ROLLBACK_REASON("journal.rollback.reason-missing"),
    /** The teacher was asked today already. */
    NUDGED_TODAY("journal.nudged-today"),
    /** The teacher has filled everything. */
    NOTHING_MISSING("journal.nothing-missing"),
    /** A topic has to be written always. */
    TOPIC_ALWAYS("journal.topic-always"),
    /** The course is marked by pass and fail. Argument: what was typed. */
    NOT_PASS_OR_FAIL("journal.not-pass-or-fail"),
    /** A line of a scale wants a subject of the organisation. */
    SCALE_SUBJECT("journal.scale.subject-missing"),
    /** A scale begins this or the next school year. */
    SCALE_YEAR("journal.scale.year-wrong"),
    /** The numbers of a scale are in no order, outside it, or not its own to have. */
    SCALE_LIMITS("journal.scale.limits-wrong"),
    /** Marks were given in another scale. Arguments: the first class, how many courses. */
    SCALE_MARKED("journal.scale.marked"),
    /** Grades are given in part or the wrong way round. */
    GRADES("journal.filling.grades-wrong"),
    /** The same was said from the same day on. */
    RULE_EXISTS("journal.filling.exists");

    private final String code;

    JournalProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
