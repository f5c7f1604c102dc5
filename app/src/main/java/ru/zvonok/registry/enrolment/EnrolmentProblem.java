package ru.zvonok.registry.enrolment;

import ru.zvonok.platform.kernel.Problem;

/** What this module refuses. */
public enum EnrolmentProblem implements Problem {
    /** Somebody else changed it meanwhile. */
    CHANGED_MEANWHILE("enrolment.changed-meanwhile"),
    /** A class of this name is there already in the year. */
    CLASS_TAKEN("enrolment.class-taken"),
    /** A name is missing, or the letter or name too long: 15 characters for a class, 40 for a group or a department. */
    CLASS_NAME("enrolment.class-name"),
    /** A grade, course or age that there is not, or a shift after the third. */
    GRADE_IMPOSSIBLE("enrolment.grade-impossible"),
    /** The class has members and cannot be closed. */
    CLASS_NOT_EMPTY("enrolment.class-not-empty"),
    /** The class is closed. */
    CLASS_CLOSED("enrolment.class-closed"),
    /** There is no school year of this class here. */
    YEAR_MISSING("enrolment.year-missing"),
    /** A department of this name is there already. */
    DEPARTMENT_TAKEN("enrolment.department-taken"),
    /** The code of a programme is neither of a specialty nor of a profession. */
    PROGRAMME_CODE("enrolment.programme-code"),
    /** A programme without a name, or with one too long. */
    PROGRAMME_NAME("enrolment.programme-name"),
    /** A programme has from one to six courses. */
    PROGRAMME_COURSES("enrolment.programme-courses"),
    /** A programme of this code and name is there already. */
    PROGRAMME_TAKEN("enrolment.programme-taken"),
    /** A group stands in a course that the programme has not. */
    PROGRAMME_SHORT("enrolment.programme-short"),
    /** The number of the order is missing. */
    NUMBER_MISSING("enrolment.number-missing"),
    /** Another order of the year has this number. */
    NUMBER_TAKEN("enrolment.number-taken"),
    /** An order without people. */
    NOBODY("enrolment.nobody"),
    /** A person is twice in one order. */
    TWICE_IN_ORDER("enrolment.twice-in-order"),
    /** A line lacks the class its kind of order needs, or has one too many. */
    LINE_INCOMPLETE("enrolment.line-incomplete"),
    /** A reason that does not go with this kind of order. */
    WRONG_REASON("enrolment.wrong-reason"),
    /** The order is signed and is no longer changed. */
    SIGNED_ALREADY("enrolment.signed-already"),
    /** The order is cancelled. */
    CANCELLED_ALREADY("enrolment.cancelled-already"),
    /** A person to enrol is in a class already on that day or later. */
    ENROLLED_ALREADY("enrolment.enrolled-already"),
    /** A person to move or to release is not in the class on that day. */
    NOT_IN_CLASS("enrolment.not-in-class"),
    /** A later order about the same person stands in the way. */
    LATER_ORDER("enrolment.later-order"),
    /** The effective date is outside of the year of the class. */
    OUTSIDE_OF_YEAR("enrolment.outside-of-year"),
    /** A subgroup without a name. */
    SUBGROUP_NAME("enrolment.subgroup-missing"),
    /** A subgroup of this name is there already. */
    SUBGROUP_TAKEN("enrolment.subgroup-taken"),
    /** Somebody who is not in the class cannot be in its subgroup. */
    NOT_OF_CLASS("enrolment.not-of-class"),
    /** A last day before the first. */
    ENDS_BEFORE_START("enrolment.ends-before-start"),
    /** The days are excused already. */
    ABSENCE_OVERLAP("enrolment.absence-overlap"),
    /** The name of the paper is longer than allowed. Argument: the most characters. */
    DOCUMENT_TOO_LONG("enrolment.document-too-long");

    private final String code;

    EnrolmentProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
