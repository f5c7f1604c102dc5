package ru.zvonok.platform.notification.core;

import java.time.Duration;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;

/** Forgets what was told long ago. */
@Component
class NoticeTidying implements NightlyWork {

    private static final Duration KEPT = Duration.ofDays(120);

    private final NoticeQuery query;
    private final LetterQuery letters;
    private final TenantScope scope;
    private final SchoolClock clock;

    NoticeTidying(NoticeQuery query, LetterQuery letters, TenantScope scope, SchoolClock clock) {
        this.query = query;
        this.letters = letters;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification.tidying";
    }

    @Override
    public void run() {
        query.deleteBefore(scope.organisation(), clock.now().minus(KEPT));
        letters.deleteBefore(scope.organisation(), clock.now().minus(KEPT));
    }
}
