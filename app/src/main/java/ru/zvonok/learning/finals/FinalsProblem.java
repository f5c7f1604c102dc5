package ru.zvonok.learning.finals;

import ru.zvonok.platform.kernel.Problem;

/** What finals refuse. */
public enum FinalsProblem implements Problem {
    NOT_A_PERIOD_MARK("finals.not-a-period-mark"),
    /** The same in a course of pass and fail. */
    NOT_PASS_OR_FAIL("finals.not-pass-or-fail"),
    /** A mark in digits of another scale than the course's. */
    NOT_IN_SCALE("finals.not-in-scale"),
    /** The proposal is below the lowest positive mark: a person must decide. */
    TEACHER_DECIDES("finals.teacher-decides"),
    TOO_FEW_MARKS("finals.too-few-marks"),
    NOTHING_PROPOSED("finals.nothing-proposed"),
    /** A mark that the result is made of is not there yet. */
    PERIODS_MISSING("finals.periods-missing"),
    /** Somebody else teaches the course. */
    NOT_YOUR_COURSE("finals.not-your-course"),
    /** The right to settle marks was taken from the actor. */
    RIGHT_GONE("finals.right-gone"),
    /** The id of the edit stands for another one: of another pupil, sheet or account, or with another mark. */
    EDIT_REUSED("finals.edit-reused"),
    LOCKED("finals.locked"),
    /** The family has seen the mark: its correction needs a reason. */
    REASON_MISSING("finals.reason-missing"),
    REASON_TOO_LONG("finals.reason-too-long"),
    /** Who set the mark does not approve it. */
    OWN_MARK("finals.own-mark"),
    NOT_IN_CLASS("finals.not-in-class"),
    /** Marks against the rule wait for a decision. */
    WAITING("finals.waiting"),
    /** The teacher has not said why the mark goes against the rule. */
    NOT_EXPLAINED("finals.not-explained"),
    WORDS_MISSING("finals.words-missing"),
    CHANGED_MEANWHILE("finals.changed-meanwhile"),
    PERIOD_NOT_OF_COURSE("finals.period-not-of-course"),
    /** Within the semester or after it, in the same school year. */
    ATTESTATION_DAY("finals.attestation-day"),
    THEME_TOO_LONG("finals.theme-too-long"),
    /** Nobody who teaches here this year. */
    NO_SUPERVISOR("finals.no-supervisor"),
    POLICY_EXISTS("finals.policy-exists"),
    POLICY_GRADES("finals.policy-grades"),
    POLICY_NUMBERS("finals.policy-numbers"),
    /** The teacher was asked today already. */
    NUDGED_TODAY("finals.nudged-today"),
    /** The teacher owes nothing. */
    NOTHING_OWED("finals.nothing-owed"),
    /** There are own figures from that day on already. */
    FIGURES_EXIST("finals.figures-exist"),
    /** Marks from 2 to 5, quality not below the pass, shares from 0 to 1. */
    FIGURE_NUMBERS("finals.figure-numbers");

    private final String code;

    FinalsProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
