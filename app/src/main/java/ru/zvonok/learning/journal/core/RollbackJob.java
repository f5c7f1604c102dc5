package ru.zvonok.learning.journal.core;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.JobHandler;
import ru.zvonok.platform.jobs.JobProgress;
import ru.zvonok.platform.jobs.JobResult;
import ru.zvonok.platform.kernel.Texts;

/** Puts back what a person changed, in one transaction with the note that it is done. */
@Component
class RollbackJob implements JobHandler<RollbackJob.Told> {

    private final RollbackService service;

    record Told(long rollback) {}

    RollbackJob(@Lazy RollbackService service) {
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
        // what is kept is read by everybody here
        LocaleContextHolder.setLocale(Texts.RUSSIAN);
        try {
            service.run(told.rollback(), progress);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        return JobResult.page("changes/rollback/" + told.rollback());
    }
}
