package ru.zvonok.platform.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.support.ViewTest;

class ListPageTest extends ViewTest {

    private String list = "";

    @BeforeEach
    void openList() {
        long school = tenants.school();
        signIn(tenants.member(school, Role.SECRETARY));
        RouteConfiguration.forSessionScope().setRoute("o/:organisation/sample/list", SampleList.class);
        list = "o/" + school + "/sample/list";
        open(list);
    }

    @Test
    void countsAndShowsRowsPageByPage() {
        assertThat(count()).isEqualTo("137 сотрудников");
        assertThat(test(grid()).size()).isEqualTo(137);
    }

    @Test
    void aChosenFilterStandsInTheUrl() {
        test($(Select.class).single()).selectItem("Секретарь");

        assertThat(location()).isEqualTo(list + "?post=2");
        assertThat(count()).isEqualTo("34 сотрудника");
    }

    @Test
    void theUrlChoosesTheFilter() {
        open(list + "?post=2&sort=-hours");

        assertThat($(Select.class).single().getValue()).isEqualTo("Секретарь");
        assertThat(test(grid()).getRow(0).hours())
                .isGreaterThan(test(grid()).getRow(33).hours());
    }

    @Test
    void anOrderThatNoColumnHasIsNotAsked() {
        open(list + "?sort=-nonsense&post=99&columns=none");

        assertThat(test(grid()).size()).isEqualTo(137);
        assertThat(test(grid()).getRow(0).name()).startsWith("Абдуллаева");
    }

    @Test
    void freeTextFiltersAndNeverReachesTheUrl() {
        TextField search = $(TextField.class).single();

        test(search).setValue("гром");

        assertThat(count()).isEqualTo("11 сотрудников");
        assertThat(location()).isEqualTo(list);
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        test($(TextField.class).single()).setValue("щщщ");

        assertThat(test(grid()).size()).isZero();
        assertThat(grid().isVisible()).isTrue();
        assertThat(grid().getEmptyStateText()).startsWith("Ничего не нашлось");
    }

    @Test
    void aRowOpensItsCardByUrlAndTheCardCloses() {
        open(list + "?open=4");
        assertThat($(SideCard.class).single()).isNotNull();

        test($(SideCard.class)
                        .single()
                        .getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getChildren()
                        .filter(com.vaadin.flow.component.button.Button.class::isInstance)
                        .map(com.vaadin.flow.component.button.Button.class::cast)
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(location()).isEqualTo(list);
        assertThat($(SideCard.class).exists()).isFalse();
    }

    @Test
    void aForgedCardIsNotFound() {
        open(list + "?open=100500");

        assertThat($(com.vaadin.flow.component.html.H1.class).single().getText())
                .isEqualTo("Не найдено");
    }

    @Test
    void columnsFollowTheUrl() {
        assertThat(grid().getColumnByKey("phone").isVisible()).isFalse();

        open(list + "?columns=name.phone");

        assertThat(grid().getColumnByKey("phone").isVisible()).isTrue();
        assertThat(grid().getColumnByKey("post").isVisible()).isFalse();
    }

    @Test
    void exportsWhatIsShown() throws IOException {
        ListRows<SampleList.Row> rows = ListRows.whole(query -> SampleList.ROWS, query -> null);
        Grid<SampleList.Row> grid = new Grid<>();
        List<ListColumn<SampleList.Row>> columns = List.of(
                new ListColumn<>("name", "Имя", SampleList.Row::name, grid.addColumn(SampleList.Row::name)),
                new ListColumn<SampleList.Row>(
                                "hours", "Часов", row -> row.hours() + "", grid.addColumn(SampleList.Row::hours))
                        .number(SampleList.Row::hours));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ListExport.write(out, "Список: 1/2", columns, new ListQuery(java.util.Map.of(), "", null, false, 0, 10), rows);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> read = book.getFirstSheet().read();
            assertThat(read).hasSize(138);
            assertThat(read.get(0).getCellText(1)).isEqualTo("Часов");
            assertThat(read.get(1).getCellAsNumber(1).orElseThrow().intValue())
                    .isEqualTo(SampleList.ROWS.getFirst().hours());
        }
    }

    @Test
    void exportsInTheOrderThatIsShown() {
        ListRows<String> rows = ListRows.whole(
                query -> List.of("Ёлкина", "Жуков", "Егоров"),
                query -> query.sort() == null ? null : TextOrder.ORDER.reversed());
        List<String> handed = new java.util.ArrayList<>();

        rows.each(new ListQuery(java.util.Map.of(), "", "name", true, 0, 10), handed::addAll);
        assertThat(handed).containsExactly("Жуков", "Ёлкина", "Егоров");
        handed.clear();
        rows.each(new ListQuery(java.util.Map.of(), "", null, false, 0, 10), handed::addAll);
        assertThat(handed).containsExactly("Ёлкина", "Жуков", "Егоров");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        List<String> typed = List.of("=1+1", "+7 000 000-00-00", "-5", "@SUM(A1)", "\t=1");
        Grid<String> grid = new Grid<>();
        List<ListColumn<String>> columns = List.of(
                new ListColumn<>("text", "Текст", text -> text, grid.addColumn(text -> text)),
                new ListColumn<String>("none", "Число", text -> "", grid.addColumn(text -> ""))
                        .number(text -> text.length() > 3 ? null : 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ListExport.write(
                out,
                "=Список",
                columns,
                new ListQuery(java.util.Map.of(), "", null, false, 0, 10),
                ListRows.whole(query -> typed, query -> null));

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> read = book.getFirstSheet().read();
            for (int i = 0; i < typed.size(); i++) {
                assertThat(read.get(i + 1).getCell(0).getType()).isEqualTo(CellType.STRING);
                assertThat(read.get(i + 1).getCell(0).getFormula()).isNull();
            }
            assertThat(read.get(1).getCellText(1)).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private Grid<SampleList.Row> grid() {
        return $(Grid.class).single();
    }

    private String count() {
        return $(Span.class).all().stream()
                .filter(span -> "status".equals(span.getElement().getAttribute("role")))
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
