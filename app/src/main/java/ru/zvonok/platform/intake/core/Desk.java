package ru.zvonok.platform.intake.core;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import tools.jackson.databind.json.JsonMapper;

/** Everything about an intake laid out: files parsed, mappings, decisions, what was taken before. */
@Component
@EnableConfigurationProperties(IntakeLimits.class)
class Desk {

    /** Cells of all files at hand together; a list of 3,000 learners has some 50,000. */
    private static final int CELLS_AT_HAND = 1_500_000;

    private final IntakeQuery query;
    private final DecisionQuery decisions;
    private final ObjectProvider<ImportDefinition> definitions;
    private final Directory directory;
    private final SchoolClock clock;
    private final Files files;
    private final IntakeLimits limits;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Map<Upload, SourceFile> parsed = new LinkedHashMap<>(16, 0.75f, true);
    private int cells;

    private record Upload(long organisation, long id) {}

    /** A sheet on the desk. */
    record Laid(
            IntakeQuery.Sheet row,
            SourceFile file,
            SourceFile.Sheet sheet,
            @Nullable Mapping mapping) {}

    Desk(
            IntakeQuery query,
            DecisionQuery decisions,
            ObjectProvider<ImportDefinition> definitions,
            Directory directory,
            SchoolClock clock,
            Files files,
            IntakeLimits limits,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.query = query;
        this.decisions = decisions;
        this.definitions = definitions;
        this.directory = directory;
        this.clock = clock;
        this.files = files;
        this.limits = limits;
        this.json = json;
        this.transaction = transaction;
    }

    IntakeLimits limits() {
        return limits;
    }

    /** Kinds that can be taken in here by the actor of now, in the order of applying. */
    List<ImportDefinition> definitions() {
        return definitions.stream()
                .filter(ImportDefinition::offered)
                .sorted(Comparator.comparingInt(ImportDefinition::turn))
                .toList();
    }

    Optional<ImportDefinition> definition(@Nullable String code) {
        return definitions().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    Proposer proposer(long organisation) {
        Map<String, String> memory = decisions.memory(organisation);
        return new Proposer(
                definitions(), (definition, header) -> Optional.ofNullable(memory.get(definition + "\n" + header)));
    }

    /** Reads the files of an intake that are not at hand. Called outside of a transaction: a slow one holds no connection. */
    void takeUp(long organisation, long intake) {
        List<IntakeQuery.Sheet> sheets = transaction.execute(status -> query.sheets(organisation, intake, clock.now()));
        sheets.forEach(sheet -> file(organisation, sheet));
    }

    List<Laid> lay(long organisation, long intake) {
        List<Laid> laid = new ArrayList<>();
        for (IntakeQuery.Sheet row : query.sheets(organisation, intake, clock.now())) {
            SourceFile file = file(organisation, row);
            if (file.refused() != null) {
                // stands for all sheets of its file, so that it can be named and removed
                if (laid.stream().noneMatch(one -> one.row().upload() == row.upload())) {
                    laid.add(new Laid(row, file, new SourceFile.Sheet(row.index(), "", List.of()), null));
                }
                continue;
            }
            file.sheets().stream()
                    .filter(sheet -> sheet.index() == row.index())
                    .findFirst()
                    .ifPresent(sheet -> laid.add(new Laid(row, file, sheet, mapping(row))));
        }
        return laid;
    }

    Laid laid(long organisation, long intake, long sheet) {
        Laid laid = lay(organisation, intake).stream()
                .filter(one -> one.row().id() == sheet)
                .findFirst()
                .orElseThrow(NotFound::new);
        requireReadable(laid);
        return laid;
    }

    /** Refuses where a file cannot be read any more: without it the lists would be taken in in part, unnoticed. */
    void requireReadable(long organisation, long intake) {
        lay(organisation, intake).forEach(Desk::requireReadable);
    }

    private static void requireReadable(Laid laid) {
        if (laid.file().refused() != null) {
            throw new Refusal(IntakeProblem.FILE_UNREADABLE, laid.file().name());
        }
    }

    /** Refuses where a required field of a taken sheet has no column. */
    void requireColumns(long organisation, long intake) {
        for (Desk.Laid laid : lay(organisation, intake)) {
            requireReadable(laid);
            Mapping mapping = laid.mapping();
            Optional<ImportDefinition> definition = definition(laid.row().definition());
            if (mapping != null
                    && definition.isPresent()
                    && !Cards.missing(definition.get(), new RowSorter(laid.sheet(), definition.get(), mapping).filled())
                            .isEmpty()) {
                throw new Refusal(IntakeProblem.COLUMN_MISSING);
            }
        }
    }

    /** All taken sheets read and examined. */
    Evaluation evaluate(long organisation, long intake) {
        List<ImportDefinition> offered = definitions();
        List<Laid> taken = lay(organisation, intake).stream()
                .filter(laid -> laid.mapping() != null)
                .toList();
        Map<Long, List<DecisionQuery.Decision>> decided = decisions.decisions(
                organisation, taken.stream().map(laid -> laid.row().id()).toList());
        Map<String, Set<String>> known = new HashMap<>();
        List<SheetState> states = new ArrayList<>();
        for (Laid laid : taken) {
            Mapping mapping = laid.mapping();
            if (mapping != null) {
                states.add(state(
                        laid,
                        mapping,
                        decided.getOrDefault(laid.row().id(), List.of()),
                        known.computeIfAbsent(mapping.definition(), code -> decisions.taken(organisation, code))));
            }
        }
        return new Evaluation(states, offered, directory.today());
    }

    private static SheetState state(
            Laid laid, Mapping mapping, List<DecisionQuery.Decision> decided, Set<String> known) {
        Map<SheetState.At, String> mends = new HashMap<>();
        Set<Integer> leftOut = new HashSet<>();
        Map<SheetState.Asked, String> answers = new HashMap<>();
        for (DecisionQuery.Decision decision : decided) {
            switch (decision.kind()) {
                case MEND ->
                    mends.put(new SheetState.At(decision.row(), Integer.parseInt(decision.place())), decision.value());
                case LEAVE_OUT -> leftOut.add(decision.row());
                case ANSWER -> answers.put(new SheetState.Asked(decision.row(), decision.place()), decision.value());
            }
        }
        return new SheetState(
                laid.row().id(), laid.file().name(), laid.sheet(), mapping, mends, leftOut, answers, known);
    }

    private SourceFile file(long organisation, IntakeQuery.Sheet row) {
        Upload key = new Upload(organisation, row.upload());
        SourceFile file = atHand(key);
        if (file == null) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            files.write(row.file(), content);
            file = stored(row.fileName(), content.toByteArray());
            lay(key, file);
        }
        return file;
    }

    private SourceFile stored(String name, byte[] content) {
        try {
            return FileGate.read(name, content, limits);
        } catch (Refusal refusal) {
            return SourceFile.unreadable(name, refusal);
        }
    }

    private @Nullable SourceFile atHand(Upload key) {
        synchronized (parsed) {
            return parsed.get(key);
        }
    }

    /** Those that nobody asked for the longest make room. */
    private void lay(Upload key, SourceFile file) {
        synchronized (parsed) {
            SourceFile before = parsed.put(key, file);
            cells += file.cells() - (before == null ? 0 : before.cells());
            for (var eldest = parsed.values().iterator(); cells > CELLS_AT_HAND && parsed.size() > 1; ) {
                cells -= eldest.next().cells();
                eldest.remove();
            }
        }
    }

    private @Nullable Mapping mapping(IntakeQuery.Sheet row) {
        return row.definition() == null || row.mapping() == null ? null : json.readValue(row.mapping(), Mapping.class);
    }

    String written(Mapping mapping) {
        return json.writeValueAsString(mapping);
    }
}
