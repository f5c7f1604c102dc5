package ru.zvonok.gateway.oversight.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.zvonok.gateway.oversight.core.RebuildQuery.Asked;
import ru.zvonok.gateway.oversight.core.StandingQuery.Standing;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;

/** Every few seconds: what has changed, what a new day makes different, and what was asked to be reckoned anew. */
@Component
class SummaryWork implements DueWork {

    private final DirtyQuery dirty;
    private final StandingQuery standings;
    private final RebuildQuery rebuilds;
    private final SummarySteps steps;
    private final Directory directory;
    private final SchoolClock clock;
    private final int others;

    /** @param others how many organisations a look takes in which nobody has written: they wait for those where somebody has */
    SummaryWork(
            DirtyQuery dirty,
            StandingQuery standings,
            RebuildQuery rebuilds,
            SummarySteps steps,
            Directory directory,
            SchoolClock clock,
            @Value("${zvonok.jobs.others:50}") int others) {
        this.dirty = dirty;
        this.standings = standings;
        this.rebuilds = rebuilds;
        this.steps = steps;
        this.directory = directory;
        this.clock = clock;
        this.others = others;
    }

    @Override
    public String name() {
        return "oversight.summaries";
    }

    @Override
    public boolean soon() {
        return true;
    }

    @Override
    public List<Long> due() {
        Set<Long> due = new LinkedHashSet<>(dirty.waiting());
        Map<Long, Standing> known = standings.all();
        long wanted = rebuilds.last().map(Asked::id).orElse(0L);
        List<Long> quiet = new ArrayList<>();
        for (OrganisationEntry one : directory.organisations()) {
            Standing there = known.get(one.id());
            if (!one.closed()
                    && (there == null || there.rebuilt() < wanted || there.day().isBefore(clock.today(one.zone())))) {
                quiet.add(one.id());
            }
        }
        quiet.stream().limit(others).forEach(due::add);
        return List.copyOf(due);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = steps.drain();
        }
        steps.rebuild();
    }
}
