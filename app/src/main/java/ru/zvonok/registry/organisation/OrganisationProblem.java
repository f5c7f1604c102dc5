package ru.zvonok.registry.organisation;

import ru.zvonok.platform.kernel.Problem;

/** What this module refuses. */
public enum OrganisationProblem implements Problem {
    /** Somebody else changed it meanwhile. */
    CHANGED_MEANWHILE("organisation.changed-meanwhile"),
    /** A name is missing. */
    NAME_MISSING("organisation.name-missing"),
    /** A room of this name is there already. */
    ROOM_TAKEN("organisation.room-taken"),
    /** A position of this name is there already. */
    POSITION_TAKEN("organisation.position-taken"),
    /** A number of a register has a wrong form or a wrong checksum. */
    WRONG_NUMBER("organisation.wrong-number"),
    /** A capacity, a floor or a number of shifts that no building has. */
    IMPOSSIBLE_COUNT("organisation.impossible-count"),
    /** A verification that does not say what was looked at. */
    SOURCE_MISSING("organisation.verify.source-missing"),
    /** A role that cannot come with a position. */
    ROLE_NOT_OF_STAFF("organisation.role-not-of-staff");

    private final String code;

    OrganisationProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
