package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Teacher: the lesson from «Сегодня», marks by keyboard, the line cut in the middle, and the family sees the mark. */
class TeacherRoadTest {

    private static final Pattern WAITING = Pattern.compile("Нет связи");
    private static final Pattern ANSWERED = Pattern.compile("Сохранено|Ждут ответа");

    @Test
    void marksByKeyboardSurviveACutLineAndReachTheFamily() {
        try (Road pupil = Road.onPhoneAs("pupil1");
                Road teacher = Road.as("teacher1")) {
            pupil.open("diary").stands("Сегодня");
            teacher.stands("Пятница, 20 ноября");
            teacher.link("Открыть урок").click();
            KeyGrid grid = teacher.grid();
            String column = grid.column("20 ноября");
            int pupils = grid.rows().count();

            grid.cell(0, column).click();
            for (int row = 0; row < pupils / 2; row++) {
                grid.write(row % 2 == 0 ? "5" : "4");
            }
            grid.saved();

            teacher.line(false);
            for (int row = pupils / 2; row < pupils; row++) {
                grid.write("4");
            }
            assertThat(grid.state()).hasText(WAITING);
            teacher.line(true);
            grid.saved();

            teacher.page.reload();
            for (int row = 0; row < pupils; row++) {
                assertThat(grid.cell(row, column)).hasText(row < pupils / 2 && row % 2 == 0 ? "5" : "4");
            }
            assertThat(pupil.page.locator(".z-mark-tile").first()).isVisible();
            pupil.page.locator(".z-mark-tile").first().click();
            pupil.sees("Выставлено");
        }
    }

    /** The family has seen the mark: its correction costs a reason, which the family reads. */
    @Test
    void aMarkThatTheFamilyHasSeenIsCorrectedWithAReason() {
        try (Road pupil = Road.onPhoneAs("pupil1");
                Road teacher = Road.as("teacher1")) {
            teacher.link("Открыть урок").click();
            KeyGrid grid = teacher.grid();
            String column = grid.column("20 ноября");
            fill(grid, column, "3");
            assertThat(grid.state()).hasText(ANSWERED);
            // an earlier road may have shown the family its mark
            Locator asked = teacher.page.locator("key-grid .asked");
            if (asked.count() > 0) {
                because(grid);
            }
            pupil.open("diary").stands("Сегодня");
            Locator tile = pupil.page
                    .locator(".z-diary-lessons > li", new Page.LocatorOptions().setHasText("Алгебра"))
                    .locator(".z-mark-tile");
            assertThat(tile).hasText("3");
            fill(grid, column, "5");
            // nobody else's family was there
            assertThat(grid.state()).hasText("Ждут ответа: 1");
            assertThat(asked).hasText("5?");
            because(grid);
            assertThat(asked).hasCount(0);
            assertThat(tile).hasText("5");
            tile.click();
            pupil.sees("Причина исправления: Ошибка при вводе");
        }
    }

    private static void fill(KeyGrid grid, String column, String mark) {
        int pupils = grid.rows().count();
        grid.cell(0, column).click();
        for (int row = 0; row < pupils; row++) {
            grid.write(mark);
        }
        assertThat(grid.page().locator("key-grid .pending")).hasCount(0);
    }

    private static void because(KeyGrid grid) {
        grid.state().locator("button").click();
        Locator tip = grid.page().locator("key-grid .tip");
        assertThat(tip).containsText("Семья уже видела эту отметку");
        tip.getByText("Ошибка при вводе").click();
        grid.saved();
    }

    @Test
    void whatIsNoMarkIsRefusedAtItsCell() {
        try (Road teacher = Road.as("teacher1")) {
            teacher.link("Открыть урок").click();
            KeyGrid grid = teacher.grid();
            Locator cell = grid.cell(0, grid.column("20 ноября"));
            String before = cell.textContent();
            grid.type(cell, "6");
            teacher.sees("не отметка");
            assertThat(cell).containsText(before.strip());
        }
    }

    @Test
    void theJournalIsAccessible() {
        try (Road teacher = Road.as("teacher1")) {
            teacher.stands("Пятница, 20 ноября").accessible();
            teacher.open("journal");
            teacher.grid();
            teacher.accessible();
        }
    }
}
