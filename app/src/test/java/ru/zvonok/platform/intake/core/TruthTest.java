package ru.zvonok.platform.intake.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.SheetPreview.State;
import ru.zvonok.platform.kernel.Problem;

/** The three files of a real office, read to the letter: every refusal at its cell and no other. */
class TruthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final Path FILES = Path.of("..", "tenants-config", "demo", "intake");
    private static final List<ImportDefinition> DEFINITIONS =
            List.of(new StaffImport(), new ClassesImport(), new PupilsImport());
    private static final Map<String, Problem> KINDS = Map.of(
            "impossible date", IntakeProblem.DATE_IMPOSSIBLE,
            "snils checksum", IntakeProblem.SNILS_CHECKSUM,
            "birth in the future", IntakeProblem.BIRTH_IN_FUTURE,
            "no first name", IntakeProblem.REQUIRED,
            "no birth date", IntakeProblem.REQUIRED,
            "duplicate row", SampleProblem.DUPLICATE_ROW,
            "unknown class", SampleProblem.CLASS_UNKNOWN,
            "same pupil, other class", SampleProblem.OTHER_CLASS);

    private final Truth truth = Truth.read();
    private final Map<String, Long> sheets = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"staff.xlsx classes.xlsx pupils.xlsx", "pupils.xlsx staff.xlsx classes.xlsx"})
    void everyRefusalAtItsCellAndNoOther(String order) throws IOException {
        Evaluation evaluation = evaluate(order, Set.of());

        List<Truth.Refused> found = new ArrayList<>();
        Set<Problem> problems = new HashSet<>();
        for (SheetPreview preview : evaluation.previews()) {
            for (Finding finding : preview.findings()) {
                assertThat(finding.weight()).isEqualTo(Finding.Weight.REFUSED);
                problems.add(finding.problem());
                found.add(new Truth.Refused(
                        file(preview.sheet()),
                        finding.row(),
                        finding.column() == null ? null : SheetPreview.lettersOf(finding.column()),
                        kind(finding)));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(truth.refused());
        assertThat(problems).isEqualTo(new HashSet<>(KINDS.values()));
    }

    @Test
    void countsAsInTheTruthWithTheRefusedRowsLeftOut() throws IOException {
        Set<Integer> refused =
                new HashSet<>(truth.refused().stream().map(Truth.Refused::row).toList());
        Evaluation evaluation = evaluate("staff.xlsx classes.xlsx pupils.xlsx", refused);

        assertThat(evaluation.refused()).isFalse();
        assertThat(evaluation.ready("people.staff")).hasSize(truth.staff());
        assertThat(evaluation.ready("enrolment.classes")).hasSize(truth.classes());
        assertThat(evaluation.ready("enrolment.pupils"))
                .hasSize(truth.ifRefusedRowsAreLeftOut().pupils());
        SheetPreview pupils = evaluation.previews().getLast();
        assertThat(pupils.rows()).hasSize(truth.pupilRows());
        assertThat(pupils.in(State.LEFT_OUT)).isEqualTo(truth.refused().size());
        assertThat(pupils.counts())
                .contains(new ImportDefinition.Count(
                        "guardians", truth.ifRefusedRowsAreLeftOut().guardians()));
        assertThat(pupils.skipped())
                .extracting(SheetPreview.Skipped::reason)
                .containsExactly(SheetPreview.Reason.TOTALS);
    }

    @Test
    void aMissingPatronymicIsNoFault() throws IOException {
        Evaluation evaluation = evaluate("staff.xlsx classes.xlsx pupils.xlsx", Set.of());
        SheetPreview pupils = evaluation.previews().getLast();
        assertThat(pupils.rows().stream()
                        .filter(row -> !row.cells().containsKey(3)
                                || row.cells().get(3).shown().isEmpty()))
                .hasSize(truth.withoutPatronymic());
    }

    private Evaluation evaluate(String order, Set<Integer> leftOutPupils) throws IOException {
        Proposer proposer = new Proposer(DEFINITIONS, (definition, header) -> Optional.empty());
        List<SheetState> states = new ArrayList<>();
        for (String name : order.split(" ", -1)) {
            SourceFile file = FileGate.read(name, Files.readAllBytes(FILES.resolve(name)), IntakeLimits.DEFAULT);
            SourceFile.Sheet sheet = file.sheets().getFirst();
            sheets.put(name, (long) sheets.size());
            states.add(new SheetState(
                    sheets.get(name),
                    name,
                    sheet,
                    proposer.propose(name, sheet).orElseThrow(),
                    Map.of(),
                    name.equals("pupils.xlsx") ? leftOutPupils : Set.of(),
                    Map.of(),
                    Set.of()));
        }
        return new Evaluation(states, DEFINITIONS, TODAY);
    }

    private String file(long sheet) {
        return sheets.entrySet().stream()
                .filter(entry -> entry.getValue() == sheet)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String kind(Finding finding) {
        if (finding.problem() == IntakeProblem.REQUIRED) {
            return Objects.equals(finding.column(), 2) ? "no first name" : "no birth date";
        }
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == finding.problem())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("unexpected " + finding.problem());
    }
}
