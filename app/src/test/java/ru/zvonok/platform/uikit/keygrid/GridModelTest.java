package ru.zvonok.platform.uikit.keygrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.kernel.Texts;
import tools.jackson.databind.json.JsonMapper;

/** What a page may describe, and how it goes over the line. */
class GridModelTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void emptyCellsCostOneCharacterAndDefaultsNothing() {
        assertThat(wire(GridCell.empty())).isEqualTo("0");
        assertThat(wire(GridCell.of("", 3))).isEqualTo("[\"\",3]");
        assertThat(wire(GridCell.of("4 5", 2))).isEqualTo("[\"4 5\",2]");
        assertThat(wire(GridCell.fact("4,36", Tone.TOTAL))).isEqualTo("[\"4,36\",0,{\"t\":\"total\",\"l\":1}]");
        assertThat(wire(GridCell.of("3", 1).withComment("x"))).isEqualTo("[\"3\",1,{\"h\":\"x\",\"c\":1}]");
    }

    @Test
    void aPageOfFortyBySixtyIsBelow40Kilobytes() {
        List<GridColumn> columns = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i ->
                        GridColumn.of("l" + i, "12", "С/р", "12 ноября, С/р").withSeveral())
                .toList();
        List<GridRow> rows = java.util.stream.IntStream.range(0, 40)
                .mapToObj(r -> new GridRow(
                        "p" + r,
                        "Константинопольская Мария",
                        columns.stream()
                                .map(c -> (c.hashCode() + r) % 3 == 0 ? GridCell.of("4 5", 2) : GridCell.empty())
                                .toList()))
                .toList();
        String wire = GridWire.model(
                new GridModel(Journal.ADDRESS, "Отметки", "Ученики", List.of(), columns, rows, Journal.values()));
        assertThat(wire.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(40 * 1024);
    }

    @Test
    void whatManyCellsShareIsSaidOnce() {
        List<GridColumn> columns = List.of(GridColumn.of("a", "", "", "a"), GridColumn.of("b", "", "", "b"));
        String wire = GridWire.model(model(
                columns,
                List.of(
                        new GridRow(
                                "p",
                                "x",
                                List.of(GridCell.empty(), GridCell.of("5", 7).asLocked("Закрыто"))),
                        new GridRow(
                                "q",
                                "y",
                                List.of(GridCell.empty().asLocked("Закрыто"), GridCell.fact("4,5", Tone.TOTAL))))));
        assertThat(wire)
                .contains("\"cells\":[[0,[\"5\",7,0]],[[\"\",0,0],[\"4,5\",0,1]]]")
                .contains("\"kinds\":[{\"h\":\"Закрыто\",\"l\":1},{\"t\":\"total\",\"l\":1}]");
    }

    @Test
    void aModelThatCannotBePaintedIsRefused() {
        GridColumn body = GridColumn.of("a", "", "", "a");
        GridColumn end = GridColumn.of("b", "", "", "b").atEnd();
        assertThatIllegalArgumentException().isThrownBy(() -> model(List.of(end, body), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> model(List.of(body, body), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(List.of(body), List.of(new GridRow("p", "x", List.of()))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridModel(
                        Journal.ADDRESS, "", "", List.of(new GridGroup("x", 2)), List.of(body), List.of(), List.of()));
        assertThat(GridColumn.of("d", "", "", "d")
                        .withStyle(GridColumn.Style.OFF)
                        .editable())
                .isFalse();
    }

    @Test
    void anAddressIsAPlainPath() {
        assertThat(Journal.ADDRESS.endpoint()).isEqualTo("o/17/grid/journal/c12-p3");
        for (String page : List.of("", "a/b", "..", ".", "a b", "а", "x".repeat(121))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new GridAddress(1, "journal", page));
        }
    }

    @Test
    void answersOnTheWire() {
        UUID id = UUID.fromString("6f0c1d0e-6a53-4c0e-9d3f-0a1b2c3d4e5f");
        assertThat(JSON.writeValueAsString(GridWire.answer(CellAnswer.refused(id, "Не сохранено\nПотому что", null))))
                .contains("\"title\":\"Не сохранено\"", "\"reason\":\"Потому что\"");
        assertThat(JSON.writeValueAsString(GridWire.answer(new CellAnswer.Conflict(id, GridCell.of("4", 2), null))))
                .contains("\"outcome\":\"conflict\"", "[\"4\",2]");
    }

    @Test
    void everyTextOfTheClientIsThere() {
        Texts texts = new Texts();
        for (Locale locale : Texts.LOCALES) {
            assertThat(GridClient.words(texts, locale))
                    .doesNotContain("?keygrid")
                    .contains("{0}");
        }
    }

    @Test
    void theComponentIsSerializable() throws Exception {
        KeyGrid grid = new KeyGrid(Journal.full());
        grid.addColumnClickListener(event -> {});
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(grid);
        }
    }

    private static GridModel model(List<GridColumn> columns, List<GridRow> rows) {
        return new GridModel(Journal.ADDRESS, "", "", List.of(), columns, rows, List.of());
    }

    private static String wire(GridCell cell) {
        return JSON.writeValueAsString(GridWire.cell(cell));
    }
}
