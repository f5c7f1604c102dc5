package ru.zvonok.registry.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Slips with activation codes for the staff (ACC-02, ACC-03). Both demand {@code AccessAction.PRINT_SLIPS} for the organisation. */
public interface StaffSlips {

    /** Everybody of today's staff whose position has a role, by name; the reading is noted. Demands VIEW_ACCOUNTS besides. */
    List<SlipHolder> holders();

    /**
     * A PDF, eight slips on a page. Makes new codes and voids the older ones; who has no account yet gets one with the
     * roles of the positions, for which OPEN_ACCOUNTS is demanded besides. Somebody who is not of the staff:
     * {@link ru.zvonok.platform.kernel.NotFound}. Refuses {@code AccessProblem.ACCOUNT_USED_ELSEWHERE}.
     */
    byte[] print(Collection<UUID> persons);
}
