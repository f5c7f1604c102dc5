package ru.zvonok.learning.attestation;

import ru.zvonok.platform.kernel.Problem;

/** What is refused about exams and certificates. */
public enum AttestationProblem implements Problem {
    /** The pupil is in no class that ends this school year. */
    NOT_LEAVING("attestation.not-leaving"),
    SUBJECT_UNKNOWN("attestation.subject-unknown"),
    MARK_MISSING("attestation.mark-missing"),
    /** Marks from 2 to 5, scores from 0 to 100. */
    SCORE_BOUNDS("attestation.score-bounds"),
    DAY_WRONG("attestation.day-wrong"),
    WORDS_MISSING("attestation.words-missing"),
    /** Only the teacher changes the mark in the journal. */
    JOURNAL_MARK("attestation.journal-mark"),
    FILE_EMPTY("attestation.file-empty"),
    FILE_LARGE("attestation.file-large"),
    COLUMN_MISSING("attestation.column-missing"),
    PERSON_UNKNOWN("attestation.person-unknown"),
    /** Two of that name: the class or the СНИЛС must say who. */
    PERSON_TWICE("attestation.person-twice"),
    NUMBER_UNREADABLE("attestation.number-unreadable"),
    DAY_UNREADABLE("attestation.day-unreadable"),
    LINE_TWICE("attestation.line-twice"),
    NOT_A_MARK("attestation.not-a-mark"),
    NOT_IN_CLASS("attestation.not-in-class"),
    /** The certificate is issued. */
    ISSUED("attestation.issued"),
    /** There is no blank before the certificate is issued. */
    NOT_ISSUED("attestation.not-issued"),
    BLANK_NUMBER("attestation.blank-number"),
    /** Each blank is there once. */
    BLANK_TAKEN("attestation.blank-taken"),
    /** Somebody's certificate lacks a mark. */
    INCOMPLETE("attestation.incomplete"),
    NOTHING_PROPOSED("attestation.nothing-proposed"),
    /** The rule leaves a choice. */
    BY_HAND("attestation.by-hand"),
    EDIT_REUSED("attestation.edit-reused"),
    RIGHT_GONE("attestation.right-gone"),
    HONOURS_LEVEL("attestation.honours-level");

    private final String code;

    AttestationProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
