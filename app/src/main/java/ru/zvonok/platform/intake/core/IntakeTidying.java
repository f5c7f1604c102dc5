package ru.zvonok.platform.intake.core;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.files.Files;
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
    private final Files files;

    IntakeTidying(IntakeQuery query, TenantScope scope, SchoolClock clock, Files files) {
        this.query = query;
        this.scope = scope;
        this.clock = clock;
        this.files = files;
    }

    @Override
    public String name() {
        return "intake.tidying";
    }

    @Override
    public void run() {
        Instant now = clock.now();
        long organisation = scope.organisation();
        for (IntakeQuery.Upload upload :
                query.outdated(organisation, now.minus(AFTER_APPLYING), now.minus(LEFT_LYING))) {
            query.removeUpload(organisation, upload.id());
            if (upload.expires().isAfter(now)) {
                files.delete(upload.file());
            }
        }
        query.forget(organisation, now.minus(LEFT_LYING), now.minus(FORGOTTEN));
    }
}
