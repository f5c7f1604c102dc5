package ru.zvonok.learning.workload;

import ru.zvonok.platform.kernel.Problem;

/** What the schedule refuses, the rules a work can stand against among it. */
public enum WorkloadProblem implements Problem {
    /** Another work of the subject in the parallel is too near. */
    TOO_SOON("workload.too-soon"),
    /** More of the subject's time than may be. */
    TOO_MUCH("workload.too-much"),
    /** The class has a work on that day already. */
    SECOND_THAT_DAY("workload.second-that-day"),
    FIRST_LESSON("workload.first-lesson"),
    LAST_LESSON("workload.last-lesson"),
    /** The subject is not taught to the class on that day. */
    NO_LESSON("workload.no-lesson"),
    /** Not a day of study. */
    DAY_OFF("workload.day-off"),
    OTHER_YEAR("workload.other-year"),
    /** A day that is over, for a proposal. */
    DAY_PAST("workload.day-past"),
    TOO_SHORT("workload.too-short"),
    /** A kind of work that is no assessment. */
    KIND("workload.kind-unknown"),
    /** Works of the region and the federation are entered by a deputy. */
    LEVEL("workload.level-not-yours"),
    /** Courses of several subjects or parallels at once. */
    MIXED("workload.mixed"),
    COURSES_MISSING("workload.courses-missing"),
    TEXT_TOO_LONG("workload.text-too-long"),
    /** A binding work against the rules needs a reason. */
    REASON_MISSING("workload.reason-missing"),
    /** A published schedule changes only with a reason. */
    CHANGE_REASON_MISSING("workload.change-reason-missing"),
    WORD_MISSING("workload.word-missing"),
    CHANGED_MEANWHILE("workload.changed-meanwhile"),
    NOT_PROPOSED("workload.not-proposed"),
    NOTHING_TO_PUBLISH("workload.nothing-to-publish"),
    NOTHING_CHANGED("workload.nothing-changed"),
    /** An own number that is milder than the region's. */
    NOT_STRICTER("workload.not-stricter"),
    /** Grades that do not exist, or the last before the first. */
    GRADES("workload.grades-impossible"),
    /** No minutes, or more than a day has. Argument: the most. */
    MINUTES("workload.minutes-impossible"),
    NORM_EXISTS("workload.norm-exists");

    private final String code;

    WorkloadProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
