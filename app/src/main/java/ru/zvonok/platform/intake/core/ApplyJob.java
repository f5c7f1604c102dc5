package ru.zvonok.platform.intake.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ApplyRun;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.intake.IntakeAction;
import ru.zvonok.platform.jobs.JobHandler;
import ru.zvonok.platform.jobs.JobProgress;
import ru.zvonok.platform.jobs.JobResult;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import tools.jackson.databind.json.JsonMapper;

/** Makes an intake real: every definition in its turn, all in one transaction with the note that it is done. */
@Component
class ApplyJob implements JobHandler<ApplyJob.Told> {

    static final String NAME = "intake.apply";

    /** What remains for the end: fingerprints, the note, the commit. */
    private static final int LAST_PERCENT = 97;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final IntakeQuery query;
    private final DecisionQuery decisions;
    private final Desk desk;
    private final JsonMapper json;

    record Told(long intake) {}

    ApplyJob(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            IntakeQuery query,
            DecisionQuery decisions,
            Desk desk,
            JsonMapper json) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.query = query;
        this.decisions = decisions;
        this.desk = desk;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Told> payload() {
        return Told.class;
    }

    /** A file that another node took in, or that made room for others, is read before the intake is locked. */
    @Override
    public void prepare(Told told) {
        access.require(IntakeAction.USE, Target.organisation());
        desk.takeUp(scope.organisation(), told.intake());
    }

    @Override
    public JobResult run(Told told, JobProgress progress) {
        access.require(IntakeAction.USE, Target.organisation());
        long organisation = scope.organisation();
        IntakeQuery.Intake intake = query.locked(organisation, told.intake()).orElseThrow(NotFound::new);
        if (intake.appliedAt() != null) {
            return JobResult.page("intake/" + told.intake());
        }
        desk.requireReadable(organisation, told.intake());
        Evaluation evaluation = desk.evaluate(organisation, told.intake());
        evaluation.requireReady();
        int all = desk.definitions().stream()
                .mapToInt(one -> evaluation.ready(one.code()).size())
                .sum();
        List<ImportDefinition.Count> made = new ArrayList<>();
        List<ApplyOutcome.Link> links = new ArrayList<>();
        int before = 0;
        for (ImportDefinition definition : desk.definitions()) {
            List<ImportRow> rows = evaluation.ready(definition.code());
            if (!rows.isEmpty()) {
                Run run = new Run(rows, evaluation, progress, definition.title(), before, all);
                run.done(0);
                ApplyOutcome outcome = definition.apply(run);
                made.addAll(outcome.made());
                links.addAll(outcome.links());
                before += rows.size();
                take(
                        organisation,
                        definition.code(),
                        evaluation.fingerprints(definition.code()).values());
            }
        }
        ApplyOutcome outcome = new ApplyOutcome(made, links);
        query.applied(organisation, told.intake(), json.writeValueAsString(outcome), clock.now());
        int rows = before;
        audit.wrote(
                "intake.applied", about -> about.fact("intake", told.intake()).fact("rows", rows));
        return JobResult.page("intake/" + told.intake());
    }

    private void take(long organisation, String definition, Collection<String> fingerprints) {
        decisions.take(organisation, definition, fingerprints, clock.now());
    }

    private final class Run implements ApplyRun {

        private final List<ImportRow> rows;
        private final Evaluation evaluation;
        private final JobProgress progress;
        private final String title;
        private final int before;
        private final int all;
        private int done;

        Run(List<ImportRow> rows, Evaluation evaluation, JobProgress progress, String title, int before, int all) {
            this.rows = rows;
            this.evaluation = evaluation;
            this.progress = progress;
            this.title = title;
            this.before = before;
            this.all = all;
        }

        @Override
        public LocalDate today() {
            return directory.today();
        }

        @Override
        public List<ImportRow> rows() {
            return rows;
        }

        @Override
        public Optional<String> answer(ImportRow row, String question) {
            return evaluation.answer(row, question);
        }

        @Override
        public void done(int more) {
            done = Math.min(done + more, rows.size());
            progress.at((before + done) * LAST_PERCENT / Math.max(1, all), title, done, rows.size());
        }
    }
}
