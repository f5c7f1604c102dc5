package ru.zvonok.gateway.oversight.core;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.gateway.oversight.core.DirtyQuery.Spot;
import ru.zvonok.gateway.oversight.core.DirtyQuery.Taken;
import ru.zvonok.gateway.oversight.core.RebuildQuery.Asked;
import ru.zvonok.gateway.oversight.core.StandingQuery.Standing;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Steps of keeping the summaries of the bound organisation, each a transaction. What a step took it deletes with what it
 * reckoned: broken off, it never was. One worker is at an organisation at a time, and it reads the facts after it has taken the
 * rows, so the last to write has seen the most.
 */
@Component
class SummarySteps {

    private static final int MOST = 500;

    private final DirtyQuery dirty;
    private final StandingQuery standings;
    private final RebuildQuery rebuilds;
    private final Reckoner reckoner;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final Audit audit;

    SummarySteps(
            DirtyQuery dirty,
            StandingQuery standings,
            RebuildQuery rebuilds,
            Reckoner reckoner,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            Audit audit) {
        this.dirty = dirty;
        this.standings = standings;
        this.rebuilds = rebuilds;
        this.reckoner = reckoner;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.audit = audit;
    }

    /** Reckons what waits; answers whether more may wait. Where another worker is, it all waits for the next look. */
    @Transactional
    public boolean drain() {
        long organisation = scope.organisation();
        if (!standings.alone(organisation)) {
            return false;
        }
        List<Taken> taken = dirty.take(organisation, MOST);
        Optional<Standing> there = standings.of(organisation);
        LocalDate today = directory.today();
        if (there.isEmpty()) {
            standings.begin(organisation, today, clock.now());
            reckoner.all(organisation);
            standings.checked(
                    organisation, clock.now(), 0, rebuilds.last().map(Asked::id).orElse(null));
        } else {
            Set<Spot> spots = taken.stream().map(Taken::spot).collect(Collectors.toCollection(LinkedHashSet::new));
            reckoner.some(organisation, spots);
            if (there.get().day().isBefore(today)) {
                reckoner.newDay(organisation);
            }
        }
        if (!taken.isEmpty()) {
            dirty.remove(organisation, taken);
        }
        standings.reckoned(organisation, today, clock.now());
        return taken.size() == MOST;
    }

    /** Does again what somebody of the region has asked for, unless it is done or another worker is there to do it. */
    @Transactional
    public void rebuild() {
        long organisation = scope.organisation();
        long wanted = rebuilds.last().map(Asked::id).orElse(0L);
        if (behind(organisation, wanted) && standings.alone(organisation) && behind(organisation, wanted)) {
            compare(organisation, wanted);
        }
    }

    private boolean behind(long organisation, long wanted) {
        return standings
                .of(organisation)
                .filter(there -> there.rebuilt() < wanted)
                .isPresent();
    }

    /** Compares everything with the facts, puts right what is wrong, and notes how much that was. */
    @Transactional
    public void check() {
        long organisation = scope.organisation();
        standings.await(organisation);
        while (drain()) {
            // more waits
        }
        compare(organisation, null);
    }

    private void compare(long organisation, @Nullable Long rebuild) {
        int wrong = reckoner.all(organisation);
        // what was written meanwhile is no fault of the summaries
        int repaired = dirty.anything(organisation) ? 0 : wrong;
        standings.checked(organisation, clock.now(), repaired, rebuild);
        if (repaired > 0) {
            audit.wrote("oversight.summaries-repaired", entry -> entry.fact("rows", repaired));
        }
    }
}
