package ru.zvonok.platform.reporting.core;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.JobHandler;
import ru.zvonok.platform.jobs.JobProgress;
import ru.zvonok.platform.jobs.JobResult;

/** Makes a long report. Reading, setting and keeping are steps of their own; done again it leaves a file that expires. */
@Component
class LaterJob implements JobHandler<LaterJob.Told> {

    static final String NAME = "reporting.later";

    /** @param language of who asked */
    record Told(String report, Map<String, String> codes, boolean workbook, String language) {

        Locale locale() {
            return Locale.of(language);
        }
    }

    private final ReportsService service;

    LaterJob(@Lazy ReportsService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Told> payload() {
        return Told.class;
    }

    @Override
    public boolean oneTransaction() {
        return false;
    }

    @Override
    public JobResult run(Told told, JobProgress progress) {
        return new JobResult(service.kept(told, progress), "reports");
    }
}
