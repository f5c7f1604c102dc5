package ru.zvonok.platform.jobs.core;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
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
import ru.zvonok.platform.kernel.Fault;
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
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
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
        } catch (Overtaken overtaken) {
            LOG.warn("the job {} was taken up by another attempt; what this one did is rolled back", begun.name());
        } catch (TransientDataAccessException | TransactionException broken) {
            throw broken;
        } catch (RuntimeException fault) {
            if (Outage.is(fault)) {
                // the database went away: the queue hands the job out again
                throw fault;
            }
            String id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("fault {} in the job {}", id, begun.name(), Fault.of(fault));
            fail(organisation, job, begun, JobsProblem.FAULT.code(), List.of(id));
        }
    }

    private <P> void work(long organisation, long job, JobsQuery.Begun begun, JobHandler<P> handler) {
        P told = json.readValue(begun.payload(), handler.payload());
        JobProgress progress = progress(organisation, job, begun.attempts());
        handler.prepare(told);
        if (handler.oneTransaction()) {
            transaction.executeWithoutResult(status -> done(organisation, job, begun, handler.run(told, progress)));
        } else {
            JobResult result = handler.run(told, progress);
            transaction.executeWithoutResult(status -> done(organisation, job, begun, result));
        }
    }

    private void done(long organisation, long job, JobsQuery.Begun begun, JobResult result) {
        if (!query.done(organisation, job, begun.attempts(), result, clock.now())) {
            throw new Overtaken();
        }
        events.publishEvent(new JobEnded(job, begun.name(), begun.actor().person(), true, result.path()));
    }

    /**
     * A new phase is written at once, percents at most four times a second. Progress is for the eye: where there is no second
     * connection for it the work goes on untold.
     */
    private JobProgress progress(long organisation, long job, int attempt) {
        return new JobProgress() {

            private String last = "";
            private long next = System.nanoTime();
            private boolean untold;

            @Override
            public void at(int percent, String phaseKey, Object... arguments) {
                long now = System.nanoTime();
                if (now - next < 0 && (untold || phaseKey.equals(last))) {
                    return;
                }
                last = phaseKey;
                int shown = Math.clamp(percent, 0, 100);
                try {
                    ownTransaction.executeWithoutResult(
                            status -> query.progress(organisation, job, attempt, shown, phaseKey, arguments));
                    untold = false;
                    next = now + STEP;
                } catch (TransactionException | DataAccessException busy) {
                    LOG.debug(
                            "the progress of a job is not told: {}",
                            busy.getClass().getSimpleName());
                    untold = true;
                    next = System.nanoTime() + PAUSE;
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
            if (query.failed(organisation, job, begun.attempts(), code, arguments, clock.now())) {
                events.publishEvent(
                        new JobEnded(job, begun.name(), begun.actor().person(), false, null));
            }
        });
    }

    /** A node that was thought dead comes back to work that another has taken up: only one of the two may count. */
    private static final class Overtaken extends RuntimeException {

        Overtaken() {
            super("another attempt has the job", null, false, false);
        }
    }
}
