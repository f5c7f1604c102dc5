package ru.zvonok.platform.jobs.core;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.JobEnded;
import ru.zvonok.platform.jobs.JobHandler;
import ru.zvonok.platform.jobs.JobProgress;
import ru.zvonok.platform.jobs.JobResult;
import ru.zvonok.platform.jobs.JobsProblem;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Outage;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;
import tools.jackson.databind.json.JsonMapper;

/** Does one job: bound to its organisation and person, in one transaction with the note of its end. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final long STEP = Duration.ofMillis(250).toNanos();

    private final JobsQuery query;
    private final ObjectProvider<JobHandler<?>> handlers;
    private final AccessControl access;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    JobRunner(
            JobsQuery query,
            ObjectProvider<JobHandler<?>> handlers,
            AccessControl access,
            TenantScope scope,
            SchoolClock clock,
            JsonMapper json,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.handlers = handlers;
        this.access = access;
        this.scope = scope;
        this.clock = clock;
        this.json = json;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does a job unless it has ended already; after a crash the queue hands it out again. */
    void run(long organisation, long job) {
        scope.run(organisation, () -> transaction
                .execute(status -> query.begin(organisation, job, clock.now()))
                .ifPresent(begun -> {
                    if (begun.attempts() > MOST_ATTEMPTS) {
                        fail(organisation, job, begun, JobsProblem.GAVE_UP.code(), List.of());
                    } else {
                        access.as(begun.actor(), () -> attempt(organisation, job, begun));
                    }
                }));
    }

    private void attempt(long organisation, long job, JobsQuery.Begun begun) {
        try {
            work(organisation, job, begun, handler(begun.name()));
        } catch (Refusal refusal) {
            fail(organisation, job, begun, refusal.problem().code(), refusal.arguments());
        } catch (Denied denied) {
            fail(organisation, job, begun, JobsProblem.DENIED.code(), List.of());
        } catch (NotFound gone) {
            fail(organisation, job, begun, JobsProblem.GONE.code(), List.of());
        } catch (TransientDataAccessException | TransactionException broken) {
            throw broken;
        } catch (RuntimeException fault) {
            if (Outage.is(fault)) {
                // the database went away: the queue hands the job out again
                throw fault;
            }
            String id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("fault {} in the job {}", id, begun.name(), fault);
            fail(organisation, job, begun, JobsProblem.FAULT.code(), List.of(id));
        }
    }

    private <P> void work(long organisation, long job, JobsQuery.Begun begun, JobHandler<P> handler) {
        P told = json.readValue(begun.payload(), handler.payload());
        JobProgress progress = progress(organisation, job);
        if (handler.oneTransaction()) {
            transaction.executeWithoutResult(status -> done(organisation, job, begun, handler.run(told, progress)));
        } else {
            JobResult result = handler.run(told, progress);
            transaction.executeWithoutResult(status -> done(organisation, job, begun, result));
        }
    }

    private void done(long organisation, long job, JobsQuery.Begun begun, JobResult result) {
        query.done(organisation, job, result, clock.now());
        events.publishEvent(new JobEnded(job, begun.name(), begun.actor().person(), true, result.path()));
    }

    /** A new phase is written at once, percents at most four times a second. */
    private JobProgress progress(long organisation, long job) {
        return new JobProgress() {

            private String last = "";
            private long writtenAt;

            @Override
            public void at(int percent, String phaseKey, Object... arguments) {
                long now = System.nanoTime();
                if (!phaseKey.equals(last) || now - writtenAt >= STEP) {
                    last = phaseKey;
                    writtenAt = now;
                    int shown = Math.clamp(percent, 0, 100);
                    ownTransaction.executeWithoutResult(
                            status -> query.progress(organisation, job, shown, phaseKey, arguments));
                }
            }
        };
    }

    private JobHandler<?> handler(String name) {
        return handlers.stream()
                .filter(handler -> handler.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of the name " + name));
    }

    private void fail(long organisation, long job, JobsQuery.Begun begun, String code, List<Object> arguments) {
        transaction.executeWithoutResult(status -> {
            query.failed(organisation, job, code, arguments, clock.now());
            events.publishEvent(new JobEnded(job, begun.name(), begun.actor().person(), false, null));
        });
    }
}
