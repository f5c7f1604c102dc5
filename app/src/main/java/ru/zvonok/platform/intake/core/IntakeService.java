package ru.zvonok.platform.intake.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeAction;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.intake.IntakeKind;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.IntakeRow;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import tools.jackson.databind.json.JsonMapper;

@Service
class IntakeService implements Intake {

    private static final Duration SHOWN = Duration.ofDays(60);

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final Jobs jobs;
    private final Files files;
    private final IntakeQuery query;
    private final DecisionQuery decisions;
    private final Desk desk;
    private final Uploads uploads;
    private final Stages stages;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    IntakeService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            Jobs jobs,
            Files files,
            IntakeQuery query,
            DecisionQuery decisions,
            Desk desk,
            Uploads uploads,
            Stages stages,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.jobs = jobs;
        this.files = files;
        this.query = query;
        this.decisions = decisions;
        this.desk = desk;
        this.uploads = uploads;
        this.stages = stages;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    @Transactional(readOnly = true)
    public List<IntakeKind> kinds() {
        access.require(IntakeAction.USE, Target.organisation());
        return desk.definitions().stream()
                .map(one -> new IntakeKind(one.code(), one.title(), one.fields()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<IntakeRow> list() {
        access.require(IntakeAction.USE, Target.organisation());
        Set<Long> running = jobs.running();
        return query.list(scope.organisation(), clock.now().minus(SHOWN)).stream()
                .map(listed -> new IntakeRow(
                        listed.intake().id(),
                        stages.of(listed.intake(), running::contains),
                        local(listed.intake().createdAt()),
                        listed.intake().createdBy(),
                        listed.files().isEmpty()
                                ? List.of()
                                : List.of(listed.files().split("\n", -1))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public IntakeCard.State state(long intake) {
        access.require(IntakeAction.USE, Target.organisation());
        return stages.of(query.byId(scope.organisation(), intake).orElseThrow(NotFound::new));
    }

    @Override
    @Transactional
    public long begin() {
        access.require(IntakeAction.USE, Target.organisation());
        Actor actor = access.actor();
        long id = query.insert(scope.organisation(), actor.account(), actor.name(), clock.now());
        audit.wrote("intake.begun", about -> about.fact("intake", id));
        return id;
    }

    @Override
    public IntakeCard card(long intake) {
        access.require(IntakeAction.USE, Target.organisation());
        desk.takeUp(scope.organisation(), intake);
        return transaction.execute(status -> shown(intake));
    }

    private IntakeCard shown(long intake) {
        IntakeQuery.Intake found = query.byId(scope.organisation(), intake).orElseThrow(NotFound::new);
        List<IntakeCard.SheetCard> sheets = desk.lay(scope.organisation(), intake).stream()
                .map(laid ->
                        Cards.of(laid, desk.definition(laid.row().definition()).orElse(null)))
                .toList();
        audit.read("intake.card-shown", about -> about.fact("intake", intake));
        boolean own = found.jobAccount() != null
                && found.jobAccount() == access.actor().account();
        return new IntakeCard(
                found.id(),
                stages.of(found),
                local(found.createdAt()),
                found.createdBy(),
                own ? found.job() : null,
                sheets,
                found.outcome() == null ? null : json.readValue(found.outcome(), ApplyOutcome.class));
    }

    @Override
    public void upload(long intake, String fileName, byte[] content) {
        access.require(IntakeAction.USE, Target.organisation());
        // read first, then written: a slow file holds neither a connection nor the intake
        transaction.executeWithoutResult(
                status -> open(query.byId(scope.organisation(), intake).orElseThrow(NotFound::new)));
        Uploads.Read file = uploads.read(fileName, content);
        desk.takeUp(scope.organisation(), intake);
        transaction.executeWithoutResult(status -> keep(intake, file, content));
    }

    private void keep(long intake, Uploads.Read file, byte[] content) {
        open(intake);
        long upload = uploads.keep(intake, file, content);
        audit.wrote(
                "intake.file-uploaded", about -> about.fact("intake", intake).fact("upload", upload));
    }

    @Override
    @Transactional
    public void discard(long intake) {
        access.require(IntakeAction.USE, Target.organisation());
        open(intake);
        query.sheets(scope.organisation(), intake, clock.now()).stream()
                .map(IntakeQuery.Sheet::file)
                .distinct()
                .forEach(files::delete);
        query.remove(scope.organisation(), intake);
        audit.wrote("intake.discarded", about -> about.fact("intake", intake));
    }

    @Override
    @Transactional
    public void remove(long intake, long sheet) {
        access.require(IntakeAction.USE, Target.organisation());
        open(intake);
        IntakeQuery.Sheet row = row(intake, sheet);
        long upload = row.upload();
        query.removeUpload(scope.organisation(), upload);
        files.delete(row.file());
        audit.wrote("intake.file-removed", about -> about.fact("intake", intake).fact("upload", upload));
    }

    @Override
    public void choose(long intake, long sheet, @Nullable String definition, @Nullable Integer headerRow) {
        access.require(IntakeAction.USE, Target.organisation());
        desk.takeUp(scope.organisation(), intake);
        transaction.executeWithoutResult(status -> chosen(intake, sheet, definition, headerRow));
    }

    private void chosen(long intake, long sheet, @Nullable String definition, @Nullable Integer headerRow) {
        open(intake);
        long organisation = scope.organisation();
        Desk.Laid laid = desk.laid(organisation, intake, sheet);
        Mapping mapping = definition == null
                ? null
                : proposed(laid, desk.definition(definition).orElseThrow(NotFound::new), headerRow);
        query.updateSheet(organisation, sheet, definition, mapping == null ? null : desk.written(mapping));
        decisions.undoAll(organisation, sheet);
        audit.wrote("intake.sheet-chosen", about -> about.fact("intake", intake).fact("sheet", sheet));
    }

    private Mapping proposed(Desk.Laid laid, ImportDefinition definition, @Nullable Integer headerRow) {
        return desk.proposer(scope.organisation())
                .propose(definition, laid.file().name(), laid.sheet(), headerRow);
    }

    @Override
    public void sameClass(long intake, long sheet, @Nullable String name) {
        access.require(IntakeAction.USE, Target.organisation());
        desk.takeUp(scope.organisation(), intake);
        transaction.executeWithoutResult(status -> ofOneClass(intake, sheet, name));
    }

    private void ofOneClass(long intake, long sheet, @Nullable String name) {
        open(intake);
        Desk.Laid laid = desk.laid(scope.organisation(), intake, sheet);
        Mapping mapping = Optional.ofNullable(laid.mapping()).orElseThrow(NotFound::new);
        ImportDefinition definition = desk.definition(mapping.definition()).orElseThrow(NotFound::new);
        Mapping changed = SameClass.put(definition, mapping, name);
        query.updateSheet(scope.organisation(), sheet, definition.code(), desk.written(changed));
        audit.wrote(
                "intake.column-chosen", about -> about.fact("intake", intake).fact("sheet", sheet));
    }

    @Override
    public void map(long intake, long sheet, int column, @Nullable String field) {
        access.require(IntakeAction.USE, Target.organisation());
        desk.takeUp(scope.organisation(), intake);
        transaction.executeWithoutResult(status -> mapped(intake, sheet, column, field));
    }

    private void mapped(long intake, long sheet, int column, @Nullable String field) {
        open(intake);
        long organisation = scope.organisation();
        Desk.Laid laid = desk.laid(organisation, intake, sheet);
        Mapping mapping = laid.mapping();
        if (mapping == null || column < 0 || column >= desk.limits().columns()) {
            throw new NotFound();
        }
        ImportDefinition definition = desk.definition(mapping.definition()).orElseThrow(NotFound::new);
        if (field != null
                && definition.fields().stream().noneMatch(one -> one.code().equals(field))) {
            throw new NotFound();
        }
        query.updateSheet(organisation, sheet, definition.code(), desk.written(mapping.with(column, field)));
        String header = Words.key(Headers.of(laid.sheet(), mapping.headerRow(), mapping.headerRows())
                .getOrDefault(column, ""));
        if (!header.isEmpty()) {
            decisions.remember(organisation, definition.code(), header, field == null ? "" : field);
        }
        audit.wrote(
                "intake.column-chosen",
                about -> about.fact("intake", intake).fact("sheet", sheet).fact("column", column));
    }

    @Override
    public List<SheetPreview> preview(long intake) {
        access.require(IntakeAction.USE, Target.organisation());
        desk.takeUp(scope.organisation(), intake);
        return transaction.execute(status -> looked(intake));
    }

    private List<SheetPreview> looked(long intake) {
        if (query.byId(scope.organisation(), intake).isEmpty()) {
            throw new NotFound();
        }
        List<SheetPreview> previews =
                desk.evaluate(scope.organisation(), intake).previews();
        audit.read("intake.previewed", about -> about.fact("intake", intake));
        return previews;
    }

    @Override
    @Transactional
    public void mend(long intake, long sheet, int row, int column, @Nullable String text) {
        access.require(IntakeAction.USE, Target.organisation());
        if (text != null && text.length() > 2000) {
            throw new Refusal(IntakeProblem.TOO_LONG, 2000);
        }
        decide(intake, sheet, about -> {
            String place = String.valueOf(column);
            if (text == null) {
                decisions.undo(about, sheet, List.of(row), DecisionQuery.Kind.MEND, place);
            } else {
                decisions.decide(about, sheet, List.of(row), DecisionQuery.Kind.MEND, place, text);
            }
        });
        audit.wrote(
                "intake.cell-mended",
                about -> about.fact("intake", intake).fact("sheet", sheet).fact("row", row));
    }

    @Override
    @Transactional
    public void leaveOut(long intake, long sheet, Collection<Integer> rows, boolean out) {
        access.require(IntakeAction.USE, Target.organisation());
        decide(intake, sheet, about -> {
            if (out) {
                decisions.decide(about, sheet, rows, DecisionQuery.Kind.LEAVE_OUT, "", "");
            } else {
                decisions.undo(about, sheet, rows, DecisionQuery.Kind.LEAVE_OUT, "");
            }
        });
        audit.wrote("intake.rows-left-out", about -> about.fact("intake", intake)
                .fact("sheet", sheet)
                .fact("rows", out ? rows.size() : -rows.size()));
    }

    @Override
    @Transactional
    public void answer(long intake, long sheet, int row, String question, String choice) {
        access.require(IntakeAction.USE, Target.organisation());
        if (question.length() > 200 || choice.length() > 200) {
            throw new NotFound();
        }
        decide(
                intake,
                sheet,
                about -> decisions.decide(about, sheet, List.of(row), DecisionQuery.Kind.ANSWER, question, choice));
        audit.wrote(
                "intake.question-answered",
                about -> about.fact("intake", intake).fact("sheet", sheet).fact("row", row));
    }

    @Override
    public long apply(long intake) {
        access.require(IntakeAction.USE, Target.organisation());
        desk.takeUp(scope.organisation(), intake);
        return transaction.execute(status -> started(intake));
    }

    private long started(long intake) {
        open(intake);
        long organisation = scope.organisation();
        desk.requireColumns(organisation, intake);
        desk.evaluate(organisation, intake).requireReady();
        long job = jobs.start(ApplyJob.class, new ApplyJob.Told(intake));
        query.started(organisation, intake, job, access.actor().account(), clock.now());
        audit.wrote("intake.apply-asked", about -> about.fact("intake", intake).fact("job", job));
        return job;
    }

    private void decide(long intake, long sheet, Consumer<Long> write) {
        open(intake);
        row(intake, sheet);
        write.accept(scope.organisation());
    }

    private IntakeQuery.Sheet row(long intake, long sheet) {
        return query.sheets(scope.organisation(), intake, clock.now()).stream()
                .filter(one -> one.id() == sheet)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Locks the intake for a change. */
    private void open(long intake) {
        open(query.locked(scope.organisation(), intake).orElseThrow(NotFound::new));
        query.touch(scope.organisation(), intake, clock.now());
    }

    private void open(IntakeQuery.Intake found) {
        switch (stages.of(found)) {
            case APPLIED -> throw new Refusal(IntakeProblem.ALREADY_APPLIED);
            case APPLYING -> throw new Refusal(IntakeProblem.BUSY);
            case OPEN -> {}
        }
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, directory.current().zone());
    }
}
