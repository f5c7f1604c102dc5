package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.support.InBrowser;

/** What people's spreadsheets hold, and what it means in a cell. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyGridPasteTest {

    GridWindow window;

    @BeforeAll
    void open() {
        window = new GridWindow(Journal.empty());
    }

    @AfterAll
    void close() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|5",
                " 5 |5",
                "45|4 5",
                "5/4|5 4",
                "5 / 4|5 4",
                "5; 4|5 4",
                "5;4|5 4",
                "5, 4|5 4",
                "5\\n4|5 4",
                "4,5|4,5",
                "4.50|4,50",
                "4.|4 •",
                "н|ОТ",
                "Н|ОТ",
                "Y|ОТ",
                "H|ОТ",
                "OT|ОТ",
                "yп|УП",
                "eg|УП",
                "УП|УП",
                "YG|НП",
                "6|6",
                "ы|ы",
            })
    void isTakenAs(String pasted, String value) {
        assertThat(window.page.evaluate("t => grid.data.values.parse(t, true)", pasted.replace("\\n", "\n")))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5/4|5 4", "5/|5 •", ",|Б", "/|•", "y|ОТ", "44|4 4"})
    void isTypedAs(String typed, String value) {
        assertThat(window.page.evaluate("t => grid.data.values.parse(t, true, true)", typed))
                .isEqualTo(value);
    }

    @Test
    void aBlockOfASpreadsheetLargerThanTheGridSavesWhatFits() {
        window.at(25, 16);
        String line = "5/4\t\"н\"\t4\t3\t5\t5\t5\t5\t5\n";
        window.page.evaluate("t => navigator.clipboard.writeText(t)", line.repeat(9));
        window.press("Control+v");
        assertThat(window.page.locator("key-grid .live"))
                .hasText("Пропущено ячеек, которые изменить нельзя: 6. Не поместилось ячеек: 63");
        window.until(() -> window.server.cell("p27", "l18").text().equals("4"));
        window.shows(26, 16, "54");
        window.shows(26, 17, "ОТ");
        window.press("Control+z");
        window.until(() -> window.server.cell("p27", "l18").text().isEmpty());
        window.shows(26, 16, "");
        window.state("Сохранено");
    }
}
