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
