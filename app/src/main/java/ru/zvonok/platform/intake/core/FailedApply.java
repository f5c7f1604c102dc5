package ru.zvonok.platform.intake.core;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.JobEnded;
import ru.zvonok.platform.tenancy.TenantScope;

/** An intake whose job came to nothing is open again, also for colleagues, who do not see the job. */
@Component
class FailedApply {

    private final TenantScope scope;
    private final IntakeQuery query;

    FailedApply(TenantScope scope, IntakeQuery query) {
        this.scope = scope;
        this.query = query;
    }

    @EventListener
    void ended(JobEnded job) {
        if (job.name().equals(ApplyJob.NAME) && !job.well()) {
            query.freed(scope.organisation(), job.job());
        }
    }
}
