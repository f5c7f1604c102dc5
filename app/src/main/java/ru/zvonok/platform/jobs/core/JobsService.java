package ru.zvonok.platform.jobs.core;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.JobHandler;
import ru.zvonok.platform.jobs.JobState;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.AfterCommit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class JobsService implements Jobs {

    private final JobsQuery query;
    private final ObjectProvider<JobHandler<?>> handlers;
    private final ObjectProvider<Scheduler> scheduler;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;

    JobsService(
            JobsQuery query,
            ObjectProvider<JobHandler<?>> handlers,
            ObjectProvider<Scheduler> scheduler,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            SchoolClock clock) {
        this.query = query;
        this.handlers = handlers;
        this.scheduler = scheduler;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional
    public <P> long start(Class<? extends JobHandler<P>> handler, P payload) {
        JobHandler<?> bean = handlers.stream()
                .filter(handler::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no bean of " + handler.getName()));
        long organisation = scope.organisation();
        long job = query.insert(organisation, access.actor(), bean.name(), payload, clock.now());
        Scheduler queue = scheduler.getObject();
        // not a time but a place in the queue: always due, first come first served, whatever day the school's clock
        // shows
        queue.schedule(
                JobQueue.TASK.instance(JobQueue.ticket(organisation, job)).build(), Instant.ofEpochSecond(job));
        AfterCommit.run(queue::triggerCheckForDueExecutions);
        return job;
    }

    @Override
    @Transactional(readOnly = true)
    public JobState state(long job) {
        return query
                .of(
                        scope.organisation(),
                        access.actor().account(),
                        job,
                        1,
                        directory.current().zone())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> running() {
        return query.running(scope.organisation(), access.actor().account());
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobState> own(int limit) {
        return query.of(
                scope.organisation(),
                access.actor().account(),
                null,
                limit,
                directory.current().zone());
    }
}
