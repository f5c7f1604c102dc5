package ru.zvonok.platform.intake.core;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.intake.IntakeCard.State;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.SchoolClock;

/** Where an intake is in its life, for the actor of now. */
@Component
class Stages {

    /** A job that another person started and that has not ended by then never will. */
    private static final Duration LONGEST_JOB = Duration.ofMinutes(15);

    private final AccessControl access;
    private final Jobs jobs;
    private final SchoolClock clock;

    Stages(AccessControl access, Jobs jobs, SchoolClock clock) {
        this.access = access;
        this.jobs = jobs;
        this.clock = clock;
    }

    State of(IntakeQuery.Intake found) {
        return of(found, job -> jobs.running().contains(job));
    }

    /** {@code running} tells of one's own job whether it goes on. */
    State of(IntakeQuery.Intake found, LongPredicate running) {
        if (found.appliedAt() != null) {
            return State.APPLIED;
        }
        Long job = found.job();
        Long account = found.jobAccount();
        Instant since = found.jobAt();
        if (job == null || account == null || since == null) {
            return State.OPEN;
        }
        boolean ended = account == access.actor().account()
                ? !running.test(job)
                : since.plus(LONGEST_JOB).isBefore(clock.now());
        return ended ? State.OPEN : State.APPLYING;
    }
}
