package ru.zvonok.platform.intake.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.SheetPreview.State;
import ru.zvonok.platform.kernel.Refusal;

class EvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final List<ImportDefinition> DEFINITIONS = List.of(SampleDefinition.children());
    private static final String KIND = "sample.children";

    private static SheetState state(List<List<? extends @Nullable Object>> rows) {
        SourceFile.Sheet sheet = FileGate.read("a.xlsx", Books.of(rows), IntakeLimits.DEFAULT)
                .sheets()
                .getFirst();
        Mapping mapping = new Proposer(DEFINITIONS, (definition, header) -> Optional.empty())
                .propose("a.xlsx", sheet)
                .orElseThrow();
        return new SheetState(1, "a.xlsx", sheet, mapping, Map.of(), Set.of(), Map.of(), Set.of());
    }

    private static SheetState with(
            SheetState state, Map<SheetState.At, String> mends, Set<Integer> leftOut, Set<String> known) {
        return new SheetState(
                state.id(), state.fileName(), state.sheet(), state.mapping(), mends, leftOut, Map.of(), known);
    }

    private static Evaluation evaluate(SheetState state) {
        return new Evaluation(List.of(state), DEFINITIONS, TODAY);
    }

    private static SheetPreview preview(SheetState state) {
        return evaluate(state).previews().getFirst();
    }

    private static List<List<? extends @Nullable Object>> three() {
        return List.of(
                List.of("Фамилия", "Имя", "Отчество", "Пол", "Класс", "Телефон"),
                List.of("Иванова", "Анна", "Петровна", "ж", "5А", "8 900 000 00 01"),
                List.of("Петров", "", "Ильич", "м", "5Б", "8 900 000 00 02"),
                List.of("Сидоров", "Олег", "Ильич", "ж", "5Б", "8 900 000 00 01"));
    }

    @Test
    void refusedRowsAreMendedOrLeftOut() {
        SheetState state = state(three());
        assertThat(preview(state).rows())
                .extracting(SheetPreview.Row::state)
                .containsExactly(State.READY, State.REFUSED, State.READY);
        assertThatThrownBy(() -> evaluate(state).requireReady()).isInstanceOf(Refusal.class);

        SheetState mended = with(state, Map.of(new SheetState.At(3, 1), " иван"), Set.of(), Set.of());
        assertThat(preview(mended).in(State.READY)).isEqualTo(3);
        SheetPreview.Cell cell =
                Objects.requireNonNull(preview(mended).rows().get(1).cells().get(1));
        assertThat(cell.shown()).isEqualTo("Иван");
        assertThat(cell.original()).isEmpty();
        assertThat(cell.corrections()).contains(Correction.MENDED, Correction.CAPITALS);

        SheetState left = with(state, Map.of(), Set.of(3), Set.of());
        assertThat(preview(left).in(State.LEFT_OUT)).isEqualTo(1);
        assertThat(evaluate(left).ready(KIND)).extracting(ImportRow::number).containsExactly(2, 4);
        evaluate(left).requireReady();
    }

    @Test
    void aKnownRowIsNothingNewEvenIfItWasMendedThen() {
        SheetState state = state(three());
        SheetState mended = with(state, Map.of(new SheetState.At(3, 1), "Иван"), Set.of(), Set.of());
        Set<String> taken = new HashSet<>(evaluate(mended).fingerprints(KIND).values());
        assertThat(taken).hasSize(3);

        SheetState again = with(state, Map.of(), Set.of(), taken);
        assertThat(preview(again).in(State.KNOWN)).isEqualTo(3);
        assertThat(preview(again).findings()).isEmpty();
        assertThatThrownBy(() -> evaluate(again).requireReady())
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(IntakeProblem.NOTHING_TO_APPLY));
    }

    @Test
    void theFingerprintDoesNotDependOnTheOrderOfColumns() {
        SheetState one = state(List.of(List.of("Фамилия", "Имя", "Класс"), List.of("Иванова", "Анна ", "5А")));
        SheetState other = state(List.of(
                List.of("Список детей"), List.of("Класс", "Имя", "№", "Фамилия"), List.of("5А", "Анна", 7, "Иванова")));
        assertThat(evaluate(one).fingerprints(KIND).values())
                .containsExactlyElementsOf(evaluate(other).fingerprints(KIND).values());
    }

    @Test
    void aQuestionHoldsItsFirstChoiceUntilAnswered() {
        SheetState state = with(state(three()), Map.of(), Set.of(3), Set.of());
        SheetPreview.Row row = preview(state).rows().get(2);
        assertThat(row.state()).isEqualTo(State.READY);
        assertThat(row.questions()).singleElement().satisfies(question -> assertThat(question.chosen())
                .isEqualTo("no"));
        SheetState answered = new SheetState(
                1,
                "a.xlsx",
                state.sheet(),
                state.mapping(),
                Map.of(),
                Set.of(3),
                Map.of(new SheetState.Asked(4, "phone"), "yes"),
                Set.of());
        assertThat(preview(answered).rows().get(2).questions().getFirst().chosen())
                .isEqualTo("yes");
    }

    @Test
    void whatIsOnlyOddIsNoted() {
        SheetPreview.Row row = preview(state(three())).rows().get(2);
        assertThat(row.findings())
                .filteredOn(finding -> finding.weight() == Finding.Weight.NOTED)
                .extracting(Finding::problem)
                .containsExactly(IntakeProblem.SEX_ODD);
    }

    @Test
    void sexIsToldByThePatronymicWhereTheFileDoesNot() {
        Evaluation evaluation = evaluate(state(List.of(
                List.of("Фамилия", "Имя", "Отчество", "Класс"),
                List.of("Иванова", "Анна", "Петровна", "5А"),
                List.of("Ли", "Чен", "", "5А"))));
        assertThat(evaluation.ready(KIND)).extracting(row -> row.text("sex")).containsExactly("F", "");
    }

    @Test
    void gradeAndLetterInTwoColumns() {
        Evaluation evaluation = evaluate(
                state(List.of(List.of("Фамилия", "Имя", "Параллель", "Литера"), List.of("Иванова", "Анна", 5, "а"))));
        assertThat(evaluation.ready(KIND).getFirst().text("class")).isEqualTo("5А");
    }

    @Test
    void classesAsHeadingsBetweenTheRows() {
        SheetPreview preview = preview(state(List.of(
                List.of("Фамилия", "Имя", "Телефон", "Дата рождения"),
                List.of("5 «А» класс"),
                List.of("Иванова", "Анна", "", "01.02.2015"),
                List.of("5Б"),
                List.of("Петров", "Иван", "", "01.02.2015"))));
        assertThat(preview.in(State.READY)).isEqualTo(2);
        assertThat(preview.skipped())
                .extracting(SheetPreview.Skipped::reason)
                .containsOnly(SheetPreview.Reason.SECTION);
    }

    @Test
    void aRowAboveTheFirstHeadingHasNoClass() {
        SheetPreview preview = preview(state(List.of(
                List.of("Фамилия", "Имя", "Телефон", "Дата рождения"),
                List.of("Иванова", "Анна", "", "01.02.2015"),
                List.of("5Б"),
                List.of("Петров", "Иван", "", "01.02.2015"))));
        assertThat(preview.in(State.REFUSED)).isEqualTo(1);
    }

    @Test
    void whatOnlyDecoratesTheTableIsRecognised() {
        SheetPreview preview = preview(state(List.of(
                List.of("№", "Фамилия", "Имя", "Класс", "Телефон"),
                List.of(1, 2, 3, 4, 5),
                List.of(1, "Иванова", "Анна", "5А", ""),
                List.of("№", "Фамилия", "Имя", "Класс", "Телефон"),
                List.of(2, "Петров", "Иван", "5А", ""),
                List.of("Итого: 2"),
                List.of("Всего детей", "", "", "2"),
                List.of("", "Директор", "_________", "Иванов И. И."))));
        assertThat(preview.in(State.READY)).isEqualTo(2);
        assertThat(preview.rows()).hasSize(2);
        assertThat(preview.skipped())
                .extracting(SheetPreview.Skipped::reason)
                .containsExactly(
                        SheetPreview.Reason.NUMBERING,
                        SheetPreview.Reason.HEADER_AGAIN,
                        SheetPreview.Reason.TOTALS,
                        SheetPreview.Reason.TOTALS,
                        SheetPreview.Reason.SIGNATURE);
    }

    @Test
    void aRowThatIsBarelyFilledIsNotLostSilently() {
        SheetPreview preview = preview(state(List.of(
                List.of("Фамилия", "Имя", "Класс", "Телефон", "Отчество"), List.of("Иванова", "", "", "", ""))));
        assertThat(preview.in(State.REFUSED)).isEqualTo(1);
        assertThat(preview.findings())
                .extracting(Finding::problem)
                .containsExactly(IntakeProblem.REQUIRED, IntakeProblem.REQUIRED);
    }

    @Test
    void aColumnOfItsOwnWinsOverTheWholeName() {
        SheetState state =
                state(List.of(List.of("ФИО", "Отчество", "Класс"), List.of("Иванова Анна Петровна", "Ивановна", "5А")));
        assertThat(new TreeMap<>(state.mapping().columns()).values()).contains("full", "middle");
        assertThat(evaluate(state).ready(KIND).getFirst().text("middle")).isEqualTo("Ивановна");
    }
}
