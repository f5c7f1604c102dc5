package ru.zvonok.platform.intake.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.Finding.Weight;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.SheetPreview.Question;
import ru.zvonok.platform.intake.SheetPreview.State;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;

/**
 * All sheets of an intake read and examined together. Pure but for what the definitions themselves look up; made anew
 * after every change, so that what is shown and what would be applied can never differ.
 */
final class Evaluation {

    private final LocalDate today;
    private final List<ImportDefinition> definitions;
    private final List<Part> parts = new ArrayList<>();

    /** One sheet under examination. */
    private static final class Part {
        final SheetState state;
        final ImportDefinition definition;
        final RowSorter sorter;
        final List<RowReader.Read> reads = new ArrayList<>();
        final Map<Integer, RowReader.Read> numbered = new HashMap<>();
        final Map<Integer, List<Finding>> findings = new HashMap<>();
        final Map<Integer, List<Question>> questions = new HashMap<>();
        final Set<Integer> already = new HashSet<>();

        Part(SheetState state, ImportDefinition definition, RowSorter sorter) {
            this.state = state;
            this.definition = definition;
            this.sorter = sorter;
        }

        /** A row that goes on another shares its fate. */
        boolean takesPart(RowReader.Read read) {
            RowReader.Read above = numbered.get(read.row().above());
            return (above == null || takesPart(above))
                    && !state.leftOut().contains(read.row().number())
                    && !already.contains(read.row().number())
                    && !known(read);
        }

        boolean known(RowReader.Read read) {
            return state.known().contains(read.fingerprint());
        }

        boolean refused(ImportRow row) {
            return refused(row.number()) || refused(row.above());
        }

        boolean refused(int row) {
            return findings.getOrDefault(row, List.of()).stream()
                    .anyMatch(finding -> finding.weight() == Weight.REFUSED);
        }
    }

    Evaluation(List<SheetState> sheets, List<ImportDefinition> definitions, LocalDate today) {
        this.today = today;
        this.definitions = definitions.stream()
                .sorted(Comparator.comparingInt(ImportDefinition::turn))
                .toList();
        for (SheetState state : sheets) {
            definition(state.mapping().definition()).ifPresent(definition -> parts.add(read(state, definition)));
        }
        for (ImportDefinition definition : this.definitions) {
            if (parts.stream().anyMatch(part -> part.definition == definition)) {
                definition.check(new Run(definition));
            }
        }
    }

    private Optional<ImportDefinition> definition(String code) {
        return definitions.stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst();
    }

    private Part read(SheetState state, ImportDefinition definition) {
        Part part = new Part(state, definition, new RowSorter(state.sheet(), definition, state.mapping()));
        RowReader reader = new RowReader(state, definition, part.sorter.filled(), today);
        RowReader.Read main = null;
        for (RowSorter.Data data : part.sorter.data()) {
            RowReader.Read read = reader.read(data, data.above() == 0 ? null : main);
            main = data.above() == 0 ? read : main;
            part.reads.add(read);
            part.numbered.put(read.row().number(), read);
            if (part.takesPart(read)) {
                part.findings.put(read.row().number(), new ArrayList<>(read.findings()));
            }
        }
        return part;
    }

    /** Rows of a definition that will be made real: neither refused nor left out nor known. */
    List<ImportRow> ready(String definition) {
        return rows(definition, true);
    }

    /** Fingerprints of those rows, with the sheet they stand in. */
    Map<ImportRow, String> fingerprints(String definition) {
        Map<ImportRow, String> all = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.definition.code().equals(definition)) {
                for (RowReader.Read read : part.reads) {
                    if (part.takesPart(read) && !part.refused(read.row())) {
                        all.put(read.row(), read.fingerprint());
                    }
                }
            }
        }
        return all;
    }

    /** Refuses what cannot be applied as it stands. */
    void requireReady() {
        long refused = parts.stream()
                .mapToLong(part ->
                        part.findings.keySet().stream().filter(part::refused).count())
                .sum();
        if (refused > 0) {
            throw new Refusal(IntakeProblem.STILL_REFUSED, refused);
        }
        if (parts.stream().allMatch(part -> ready(part.definition.code()).isEmpty())) {
            throw new Refusal(IntakeProblem.NOTHING_TO_APPLY);
        }
    }

    boolean refused() {
        return parts.stream().anyMatch(part -> part.findings.keySet().stream().anyMatch(part::refused));
    }

    private List<ImportRow> rows(String definition, boolean ready) {
        List<ImportRow> rows = new ArrayList<>();
        for (Part part : parts) {
            if (part.definition.code().equals(definition)) {
                for (RowReader.Read read : part.reads) {
                    if (part.takesPart(read) && !(ready && part.refused(read.row()))) {
                        rows.add(read.row());
                    }
                }
            }
        }
        return rows;
    }

    Optional<String> answer(ImportRow row, String question) {
        return Optional.ofNullable(part(row).state.answers().get(new SheetState.Asked(row.number(), question)));
    }

    private Part part(ImportRow row) {
        return parts.stream()
                .filter(part -> part.state.id() == row.sheet())
                .findFirst()
                .orElseThrow();
    }

    List<SheetPreview> previews() {
        List<SheetPreview> previews = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (Part part : parts) {
            // several sheets of one kind are counted together, with the first of them
            List<ImportDefinition.Count> counts =
                    counted.add(part.definition.code()) ? part.definition.counts(new Run(part.definition)) : List.of();
            previews.add(preview(part, counts));
        }
        return previews;
    }

    private SheetPreview preview(Part part, List<ImportDefinition.Count> counts) {
        Mapping mapping = part.state.mapping();
        SortedMap<Integer, String> headers = Headers.of(part.state.sheet(), mapping.headerRow(), mapping.headerRows());
        List<SheetPreview.Column> columns = new ArrayList<>();
        mapping.columns().forEach((column, code) -> part.definition.fields().stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .ifPresent(field -> columns.add(new SheetPreview.Column(
                        column,
                        headers.getOrDefault(column, ""),
                        code,
                        field.title(),
                        DateReading.lastYear(field.kind(), today)))));
        List<SheetPreview.Row> rows = new ArrayList<>();
        for (RowReader.Read read : part.reads) {
            int number = read.row().number();
            State state;
            int above = read.row().above();
            RowReader.Read goesOn = part.numbered.get(above);
            boolean knownAbove = goesOn != null && (part.known(goesOn) || part.already.contains(above));
            if (knownAbove || part.known(read) || part.already.contains(number)) {
                state = State.KNOWN;
            } else if (part.state.leftOut().contains(number)
                    || part.state.leftOut().contains(above)) {
                state = State.LEFT_OUT;
            } else {
                state = part.refused(number) ? State.REFUSED : State.READY;
            }
            rows.add(new SheetPreview.Row(
                    number,
                    state,
                    read.group(),
                    read.cells(),
                    part.findings.getOrDefault(number, state == State.LEFT_OUT ? read.findings() : List.of()),
                    part.questions.getOrDefault(number, List.of())));
        }
        return new SheetPreview(part.state.id(), part.definition.code(), columns, rows, part.sorter.skipped(), counts);
    }

    /** What a definition sees while it checks and counts. */
    private final class Run implements CheckRun {

        private final ImportDefinition definition;

        Run(ImportDefinition definition) {
            this.definition = definition;
        }

        @Override
        public LocalDate today() {
            return today;
        }

        @Override
        public List<ImportRow> rows() {
            return Evaluation.this.rows(definition.code(), false);
        }

        @Override
        public List<ImportRow> rows(String other) {
            return Evaluation.this.rows(other, false);
        }

        @Override
        public String place(ImportRow at, ImportRow other) {
            SheetState state = part(other).state;
            String sheet = state.sheet().name();
            return at.sheet() == other.sheet()
                    ? String.valueOf(other.number())
                    : other.number() + " (" + state.fileName() + (sheet.isEmpty() ? "" : ", " + sheet) + ")";
        }

        @Override
        public boolean refused(ImportRow row) {
            return part(row).refused(row);
        }

        @Override
        public void refuse(ImportRow row, @Nullable String field, Problem problem, Object... arguments) {
            find(Weight.REFUSED, row, field, problem, arguments);
        }

        @Override
        public void already(ImportRow row, Problem problem, Object... arguments) {
            find(Weight.NOTED, row, null, problem, arguments);
            part(row).already.add(row.number());
        }

        @Override
        public void note(ImportRow row, @Nullable String field, Problem problem, Object... arguments) {
            find(Weight.NOTED, row, field, problem, arguments);
        }

        @Override
        public void tell(ImportRow row, @Nullable String field, Problem problem, Object... arguments) {
            find(Weight.TOLD, row, field, problem, arguments);
        }

        @Override
        public String ask(
                ImportRow row,
                String question,
                @Nullable String field,
                Problem problem,
                List<Choice> choices,
                Object... arguments) {
            Finding finding = find(Weight.ASKED, row, field, problem, arguments);
            String given = answer(row, question).orElse("");
            String chosen = choices.stream().anyMatch(choice -> choice.code().equals(given))
                    ? given
                    : choices.getFirst().code();
            part(row)
                    .questions
                    .computeIfAbsent(row.number(), number -> new ArrayList<>())
                    .add(new Question(question, finding, choices, chosen));
            return chosen;
        }

        @Override
        public Optional<String> answer(ImportRow row, String question) {
            return Evaluation.this.answer(row, question);
        }

        private Finding find(
                Weight weight, ImportRow row, @Nullable String field, Problem problem, Object... arguments) {
            Integer column = field == null ? null : row.columns().get(field);
            Finding finding = new Finding(weight, problem, row.number(), column, List.of(arguments));
            Objects.requireNonNull(part(row).findings.get(row.number())).add(finding);
            return finding;
        }
    }
}
