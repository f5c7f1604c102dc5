package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
            teacher.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть урок"))
                    .click();
            Locator rows = teacher.page.locator("key-grid .body [data-r]");
            rows.first().waitFor();
            String column = teacher.page
                    .locator("key-grid [role=columnheader][aria-label^='20 ноября']")
                    .getAttribute("data-c");
            int pupils = rows.count();

            cell(teacher, 0, column).click();
            for (int row = 0; row < pupils / 2; row++) {
                write(teacher, row % 2 == 0 ? "5" : "4");
            }
            assertThat(state(teacher)).hasText("Сохранено");

            teacher.line(false);
            for (int row = pupils / 2; row < pupils; row++) {
                write(teacher, "4");
            }
            assertThat(state(teacher)).hasText(WAITING);
            teacher.line(true);
            assertThat(state(teacher)).hasText("Сохранено");

            teacher.page.reload();
            rows.first().waitFor();
            for (int row = 0; row < pupils; row++) {
                assertThat(cell(teacher, row, column)).hasText(row < pupils / 2 && row % 2 == 0 ? "5" : "4");
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
            teacher.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть урок"))
                    .click();
            teacher.page.locator("key-grid .body [data-r]").first().waitFor();
            String column = teacher.page
                    .locator("key-grid [role=columnheader][aria-label^='20 ноября']")
                    .getAttribute("data-c");
            int pupils = teacher.page.locator("key-grid .body [data-r]").count();
            fill(teacher, pupils, column, "3");
            assertThat(state(teacher)).hasText(ANSWERED);
            // an earlier road may have shown the family its mark
            Locator asked = teacher.page.locator("key-grid .asked");
            if (asked.count() > 0) {
                because(teacher);
            }
            pupil.open("diary").stands("Сегодня");
            Locator tile = pupil.page
                    .locator(".z-diary-lessons > li", new Page.LocatorOptions().setHasText("Алгебра"))
                    .locator(".z-mark-tile");
            assertThat(tile).hasText("3");
            fill(teacher, pupils, column, "5");
            // nobody else's family was there
            assertThat(state(teacher)).hasText("Ждут ответа: 1");
            assertThat(asked).hasText("5?");
            because(teacher);
            assertThat(asked).hasCount(0);
            assertThat(tile).hasText("5");
            tile.click();
            pupil.sees("Причина исправления: Ошибка при вводе");
        }
    }

    private static void fill(Road teacher, int pupils, String column, String mark) {
        cell(teacher, 0, column).click();
        for (int row = 0; row < pupils; row++) {
            write(teacher, mark);
        }
        assertThat(teacher.page.locator("key-grid .pending")).hasCount(0);
    }

    private static void because(Road teacher) {
        teacher.page.locator("key-grid-state button").click();
        Locator tip = teacher.page.locator("key-grid .tip");
        assertThat(tip).containsText("Семья уже видела эту отметку");
        tip.getByText("Ошибка при вводе").click();
        assertThat(state(teacher)).hasText("Сохранено");
    }

    @Test
    void whatIsNoMarkIsRefusedAtItsCell() {
        try (Road teacher = Road.as("teacher1")) {
            teacher.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть урок"))
                    .click();
            teacher.page.locator("key-grid .body [data-r]").first().waitFor();
            String column = teacher.page
                    .locator("key-grid [role=columnheader][aria-label^='20 ноября']")
                    .getAttribute("data-c");
            Locator cell = cell(teacher, 0, column);
            String before = cell.textContent();
            cell.click();
            teacher.page.keyboard().type("6");
            teacher.page.keyboard().press("Enter");
            teacher.sees("не отметка");
            assertThat(cell).containsText(before.strip());
        }
    }

    @Test
    void theJournalIsAccessible() {
        try (Road teacher = Road.as("teacher1")) {
            teacher.stands("Пятница, 20 ноября").accessible();
            teacher.open("journal");
            teacher.page.locator("key-grid .body [data-r]").first().waitFor();
            teacher.accessible();
        }
    }

    private static void write(Road teacher, String mark) {
        teacher.page.keyboard().press(mark);
        teacher.page.keyboard().press("Enter");
    }

    private static Locator cell(Road road, int row, String column) {
        return road.page.locator("key-grid .body [data-r='" + row + "'] [data-c='" + column + "']");
    }

    private static Locator state(Road road) {
        return road.page.locator("key-grid-state");
    }
}
