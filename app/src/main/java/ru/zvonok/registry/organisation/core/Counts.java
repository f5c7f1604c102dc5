package ru.zvonok.registry.organisation.core;

import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.organisation.OrganisationProblem;
import ru.zvonok.registry.organisation.OrganisationProfile.Capacity;
import ru.zvonok.registry.organisation.Room;

/** How much a building can hold. */
final class Counts {

    private Counts() {}

    static void check(Capacity capacity) {
        between("learners", capacity.learners(), 1, 10_000);
        between("shifts", capacity.shifts(), 1, 3);
    }

    static void check(Room room) {
        between("floor", room.floor(), -2, 30);
        between("capacity", room.capacity(), 1, 1000);
    }

    private static void between(String field, @Nullable Integer count, int least, int most) {
        if (count != null && (count < least || count > most)) {
            throw Refusal.at(field, OrganisationProblem.IMPOSSIBLE_COUNT, least, most);
        }
    }
}
