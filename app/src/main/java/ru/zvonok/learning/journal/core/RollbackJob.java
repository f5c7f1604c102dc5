package ru.zvonok.learning.journal.core;

import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.JobHandler;
import ru.zvonok.platform.jobs.JobProgress;
import ru.zvonok.platform.jobs.JobResult;

/** Puts back what a person changed, in one transaction with the note that it is done. */
@Component
class RollbackJob implements JobHandler<RollbackJob.Told> {

    private final RollbackService service;

    record Told(long rollback) {}

    RollbackJob(@org.springframework.context.annotation.Lazy RollbackService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "journal.rollback";
    }

    @Override
    public Class<Told> payload() {
        return Told.class;
    }

    @Override
    public JobResult run(Told told, JobProgress progress) {
        service.run(told.rollback(), progress);
        return JobResult.page("changes/rollback/" + told.rollback());
    }
}
