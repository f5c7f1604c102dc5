package ru.zvonok.registry.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why somebody comes, moves or leaves; each goes with one kind of order. */
public enum MovementReason {
    /** Was here before this system was. */
    FIRST_FILLING(OrderKind.ENROLMENT),
    FIRST_GRADE(OrderKind.ENROLMENT),
    TENTH_GRADE(OrderKind.ENROLMENT),
    FROM_OTHER_SCHOOL(OrderKind.ENROLMENT),
    FROM_OTHER_REGION(OrderKind.ENROLMENT),
    FROM_ABROAD(OrderKind.ENROLMENT),
    TO_KINDERGARTEN(OrderKind.ENROLMENT),
    CONTEST(OrderKind.ENROLMENT),
    REINSTATED(OrderKind.ENROLMENT),
    BY_WISH(OrderKind.CLASS_TRANSFER),
    CLASSES_REFORMED(OrderKind.CLASS_TRANSFER),
    OTHER_PROGRAMME(OrderKind.CLASS_TRANSFER),
    TO_OTHER_SCHOOL(OrderKind.DEPARTURE),
    TO_OTHER_REGION(OrderKind.DEPARTURE),
    GONE_ABROAD(OrderKind.DEPARTURE),
    TO_COLLEGE(OrderKind.DEPARTURE),
    TO_SCHOOL(OrderKind.DEPARTURE),
    TO_WORK(OrderKind.DEPARTURE),
    FAMILY_EDUCATION(OrderKind.DEPARTURE),
    OWN_WISH(OrderKind.DEPARTURE),
    POOR_PROGRESS(OrderKind.DEPARTURE),
    COURT(OrderKind.DEPARTURE),
    DEATH(OrderKind.DEPARTURE),
    OTHER(OrderKind.DEPARTURE);

    private final OrderKind kind;

    MovementReason(OrderKind kind) {
        this.kind = kind;
    }

    public OrderKind kind() {
        return kind;
    }

    public static List<MovementReason> of(OrderKind kind) {
        return Arrays.stream(values()).filter(one -> one.kind == kind).toList();
    }

    public String textKey() {
        return "enrolment.reason." + name().toLowerCase(Locale.ROOT);
    }
}
