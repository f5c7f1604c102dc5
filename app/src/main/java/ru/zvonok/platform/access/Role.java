package ru.zvonok.platform.access;

import java.util.Locale;
import java.util.Set;

/**
 * The roles of the field (ROL-01…29). A role is only a name for a set of rights, which each organisation may change
 * (ROL-29). Derived roles are held by whoever holds their base, as far as the reach finds anything.
 */
public enum Role {
    ORG_ADMIN(Seat.ORGANISATION),
    PRINCIPAL(Seat.ORGANISATION),
    COORDINATOR(Seat.ORGANISATION),
    DEPUTY_HEAD(Seat.ORGANISATION),
    SECRETARY(Seat.ORGANISATION),
    HR_SPECIALIST(Seat.ORGANISATION),
    STUDY_OFFICE_SECRETARY(Seat.ORGANISATION),
    ADMISSIONS_SECRETARY(Seat.ORGANISATION),
    DEPARTMENT_HEAD(Seat.ORGANISATION),
    /** Teacher of a school or lecturer of a college (ROL-12, ROL-13). */
    TEACHER(Seat.ORGANISATION),
    /** Derived: a teacher in the own class, a curator in the own group (ROL-14, ROL-15). */
    CLASS_TEACHER(Seat.ORGANISATION),
    EDUCATOR(Seat.ORGANISATION),
    PSYCHOLOGIST(Seat.ORGANISATION),
    SOCIAL_PEDAGOGUE(Seat.ORGANISATION),
    MEDICAL_WORKER(Seat.ORGANISATION),
    SUPPORT_STAFF(Seat.ORGANISATION),
    STUDENT(Seat.FAMILY),
    GUARDIAN(Seat.FAMILY),
    MUNICIPAL_OFFICER(Seat.MUNICIPALITY),
    REGIONAL_OFFICER(Seat.REGION);

    /** Where the holder of a role sits. */
    public enum Seat {
        ORGANISATION,
        FAMILY,
        MUNICIPALITY,
        REGION
    }

    private final Seat seat;

    Role(Seat seat) {
        this.seat = seat;
    }

    public Seat seat() {
        return seat;
    }

    /** Roles that come with this one and are never granted by hand. */
    public Set<Role> implied() {
        return switch (this) {
            case TEACHER, EDUCATOR -> Set.of(CLASS_TEACHER);
            default -> Set.of();
        };
    }

    /** Whether the role can be granted; a derived one cannot. */
    public boolean grantable() {
        return this != CLASS_TEACHER;
    }

    public String textKey() {
        return "access.role." + name().toLowerCase(Locale.ROOT);
    }
}
