package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.support.InBrowser;

/** Typing as in a spreadsheet. */
@InBrowser
class KeyGridKeyboardTest {

    GridWindow window;

    @BeforeEach
    void open() {
        window = new GridWindow(Journal.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aColumnOfMarksIsTypedAndSaved() {
        window.at(0, 17);
        for (int i = 0; i < 28; i++) {
            window.press(i % 2 == 0 ? "5" : "4", "Enter");
        }
        window.until(() -> window.server.saved.size() == 28);
        window.state("Сохранено");
        window.shows(0, 17, "5");
        window.shows(27, 17, "4");
        assertThat(window.server.cell("p3", "l17").text()).isEqualTo("4");
        assertThat(window.unsent()).isZero();
        // the sums came with the answer
        window.shows(5, 19, "4,25");
    }

    @Test
    void severalMarksStandInACellAndEscapeTakesThemBack() {
        window.at(1, 3);
        window.press("4", "5");
        window.shows(1, 3, "45");
        window.press("Enter");
        window.until(() -> window.server.cell("p1", "l3").text().equals("4 5"));
        window.at(1, 3);
        window.press("3", "Escape");
        window.shows(1, 3, "45");
        window.state("Сохранено");
        assertThat(window.server.saved).hasSize(1);
    }

    @Test
    void digitsThatStandTogetherAreOneNumberWhereTheScaleHasLongerOnes() {
        assertThat(read("12", "12")).isEqualTo("12");
        assertThat(read("12", "1 2")).isEqualTo("1 2");
        assertThat(read("12", "13")).isEqualTo("null");
        assertThat(read("5", "45")).isEqualTo("4 5");
    }

    private Object read(String highest, String typed) {
        return window.page.evaluate("""
                ([highest, typed]) => import('/key-grid/v1/values.js').then(({ Values }) => {
                  const all = Array.from({ length: Number(highest) }, (_, i) => ({ value: String(i + 1), keys: [] }));
                  return new Values(all).tokens(typed)?.join(' ') ?? 'null';
                })""", List.of(highest, typed));
    }

    @Test
    void altTAsksForWhatIsChosenForTheWholeColumn() {
        window.page.evaluate(
                "document.querySelector('key-grid').addEventListener('grid-signal', e => { window.asked = e.detail })");
        window.at(1, 3);
        window.press("4", "Alt+KeyT");
        window.until(() -> "menu l3".equals(window.page.evaluate("asked?.name + ' ' + asked?.column")));
        // what was being typed is kept, nothing is added to it
        window.until(() -> window.server.cell("p1", "l3").text().equals("4"));
    }

    @Test
    void oneKeyIsOneValueInBothLayouts() {
        window.at(0, 3);
        type(
                "н", "Enter", "y", "Enter", "Y", "Enter", ",", "Enter", "б", "Enter", ".", "Enter", "ю", "Enter", "e",
                "Enter");
        String[] expected = {"ОТ", "ОТ", "ОТ", "Б", "Б", "•", "•", "УП"};
        for (int r = 0; r < expected.length; r++) {
            window.shows(r, 3, expected[r]);
        }
        window.until(() -> window.server.saved.size() == expected.length);
    }

    @Test
    void wordsMayBeTypedInFull() {
        window.at(0, 3);
        type("н", "п", "Enter", "о", "с", "в", "Enter", "4", " ", "5", "Enter");
        window.shows(0, 3, "НП");
        window.shows(1, 3, "ОСВ");
        window.shows(2, 3, "45");
        window.until(() -> window.server.cell("p1", "l3").text().equals("ОСВ"));
    }

    @Test
    void inAColumnOfOneValueTheNewestReplacesTheOneBefore() {
        window.at(0, 21);
        window.press("4", "5", "Enter");
        window.shows(0, 21, "5");
        window.until(() -> window.server.cell("p0", "period").text().equals("5"));
    }

    @Test
    void arrowsTabHomeEndAndPages() {
        window.at(5, 5);
        window.press("ArrowDown", "ArrowRight");
        current(6, 6);
        window.press("Tab", "5", "Tab", "4", "Enter");
        // Enter goes on under the column where the tabs began
        current(7, 6);
        window.shows(6, 7, "5");
        window.shows(6, 8, "4");
        window.press("Home");
        current(7, 0);
        window.press("End");
        current(7, 18);
        window.press("End");
        current(7, 21);
        window.press("Control+Home");
        current(0, 0);
        window.press("Control+ArrowDown");
        current(27, 0);
        window.press("Control+ArrowUp");
        current(0, 0);
        window.press("PageDown");
        assertThat(window.cell(0, 0)).not().hasClass(Pattern.compile("\\bcur\\b"));
        window.press("Control+End");
        current(27, 18);
    }

    @Test
    void ctrlArrowStopsAtTheEdgeOfValues() {
        window.at(2, 4);
        window.press("5", "Enter", "4", "Enter", "3", "Enter");
        window.at(0, 4);
        window.press("Control+ArrowDown");
        current(2, 4);
        window.press("Control+ArrowDown");
        current(4, 4);
    }

    @Test
    void escapeThenTabLeavesTheGrid() {
        window.at(0, 0);
        window.press("Shift+Tab");
        assertThat(window.page.locator("#after")).isFocused();
        window.at(3, 3);
        window.press("Escape", "Shift+Tab");
        assertThat(window.page.locator("#after")).isFocused();
    }

    @Test
    void f2GoesOnAndBackspaceTakesBack() {
        window.at(0, 2);
        window.press("4", "Enter", "ArrowUp", "F2", "5", "Enter", "ArrowUp");
        window.shows(0, 2, "45");
        window.press("F2", "Backspace", "Enter");
        window.shows(0, 2, "4");
        window.until(() -> window.server.cell("p0", "l2").text().equals("4"));
    }

    @Test
    void aReaderHearsPupilLessonValue() {
        window.at(10, 18);
        assertThat(window.cell(10, 18)).hasAttribute("aria-label", "Иванова Мария, 13 ноября, К/р: пусто");
        window.press("5");
        assertThat(window.cell(10, 18))
                .hasAttribute("aria-label", Pattern.compile("Иванова Мария, 13 ноября, К/р: пять.*"));
        window.press("Enter");
        assertThat(window.cell(10, 18)).not().hasAttribute("aria-label", Pattern.compile(".*"));
        assertThat(window.page.locator("key-grid [tabindex='0']")).hasCount(1);
    }

    @Test
    void theServerHearsWhereOneStandsAndWhatIsClicked() {
        window.at(4, 6);
        window.until(() -> signals().contains("cell:p4:l6"));
        window.page.locator("key-grid .h[data-c='6']").click();
        window.until(() -> signals().contains("column::l6"));
        current(4, 6);
        window.page.locator("key-grid .h[data-c='21'] button").click();
        window.until(() -> signals().contains("action::period"));
        window.page.locator("key-grid .body [data-r='4'] .name").click();
        window.until(() -> signals().contains("row:p4:"));
        window.at(0, 6);
        window.press("ArrowUp", "Enter");
        window.until(() -> signals().endsWith("column::l6"));
    }

    private String signals() {
        return (String) window.page.evaluate("window.signals.map(s => `${s.name}:${s.row}:${s.column}`).join(' ')");
    }

    private void current(int row, int column) {
        assertThat(window.cell(row, column)).isFocused();
        assertThat(window.cell(row, column)).hasClass(Pattern.compile("\\bcur\\b"));
    }

    /** Keys as another layout gives them: Playwright knows only the Latin one. */
    private void type(String... keys) {
        for (String key : keys) {
            if (key.length() > 1) {
                window.press(key);
            } else {
                window.page.evaluate(
                        "k => window.grid.shadowRoot.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: k, bubbles: true, cancelable: true, composed: true}))",
                        key);
            }
        }
    }
}
