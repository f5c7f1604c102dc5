package ru.zvonok.registry.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.zvonok.registry.people.SlipHolder;

/**
 * Slips with activation codes for a class (ACC-02, ACC-04, ACC-06). Both demand {@code AccessAction.PRINT_SLIPS} for the
 * class; a class out of reach, of another organisation or that never was: {@link ru.zvonok.platform.kernel.NotFound}.
 */
public interface ClassSlips {

    /**
     * Pupils of today and their parents; the reading is noted. Demands VIEW_ACCOUNTS besides. A parent who works here is
     * there only for whoever prints for the whole organisation.
     *
     * @param pupils by name; none in a kindergarten group, whose children do not sign in
     * @param parents in the order of their children
     */
    record Holders(List<SlipHolder> pupils, List<SlipHolder> parents) {

        public Holders {
            pupils = List.copyOf(pupils);
            parents = List.copyOf(parents);
        }
    }

    Holders holders(long group);

    /**
     * A PDF, eight slips on a page, every pupil followed by the parents. Makes new codes and voids the older ones; who has
     * no account yet gets one, for which OPEN_FAMILY_ACCOUNTS is demanded besides. Somebody who is not of the class:
     * NotFound. Refuses {@code AccessProblem.ACCOUNT_USED_ELSEWHERE}.
     */
    byte[] print(long group, Collection<UUID> persons);
}
