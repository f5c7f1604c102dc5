package ru.zvonok.platform.intake.core;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;

/** Files with people in them do not lie about: what was applied loses them after a week, what was left lying after a month. */
@Component
class IntakeTidying implements NightlyWork {

    private static final Duration AFTER_APPLYING = Duration.ofDays(7);
    private static final Duration LEFT_LYING = Duration.ofDays(30);
    private static final Duration FORGOTTEN = Duration.ofDays(400);

    private final IntakeQuery query;
    private final TenantScope scope;
    private final SchoolClock clock;

    IntakeTidying(IntakeQuery query, TenantScope scope, SchoolClock clock) {
        this.query = query;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intake.tidying";
    }

    @Override
    public void run() {
        Instant now = clock.now();
        query.removeFiles(scope.organisation(), now.minus(AFTER_APPLYING));
        query.forget(scope.organisation(), now.minus(LEFT_LYING), now.minus(FORGOTTEN));
    }
}
