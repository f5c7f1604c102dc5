package ru.zvonok.gateway.oversight;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.RegionConfiguration;

/**
 * The door to the files of the region: which organisations there are and which dated rules hold. The files are changed
 * outside; here they are looked at and read again.
 */
public interface RegionFiles {

    /** What is read, when it was read last, what is no longer there. {@link OversightAction#VIEW_CONFIGURATION}. */
    @Unnoted("files of the region, no person")
    State state();

    /**
     * Reads the files anew; all of it or nothing. {@link OversightAction#RELOAD_CONFIGURATION}.
     *
     * @throws Refusal a {@link ru.zvonok.platform.tenancy.TenancyProblem} with file and line; nothing is applied
     */
    RegionConfiguration.Applied reload();

    /**
     * @param configured false where no folder is configured and the directory stays as the database has it
     * @param files what a reading reads, relative to the folder
     * @param last the last reading of this node, applied or refused
     * @param rules how many dated rules of the region hold
     * @param closed organisations that left the files or are told closed in them; their data stay
     * @param zone in which the region's times are shown
     */
    record State(
            boolean configured,
            List<String> files,
            RegionConfiguration.@Nullable Reading last,
            int municipalities,
            int organisations,
            int rules,
            List<OrganisationEntry> closed,
            ZoneId zone)
            implements Serializable {

        public State {
            files = List.copyOf(files);
            closed = List.copyOf(closed);
        }

        /** A moment as the region's clocks show it. */
        public LocalDateTime local(Instant at) {
            return LocalDateTime.ofInstant(at, zone);
        }
    }
}
