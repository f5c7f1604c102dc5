package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Teacher: marks of the period by keyboard, the rest accepted as proposed, and what the mark of the year still lacks. */
class FinalsRoadTest {

    @Test
    void marksOfThePeriodAreTypedAndAccepted() {
        try (Road teacher = Road.as("teacher1")) {
            teacher.open("finals").stands("Итоговые отметки");
            Locator rows = teacher.page.locator("key-grid .body [data-r]");
            rows.first().waitFor();
            teacher.sees("Средний балл").accessible();

            mark(teacher, 0).click();
            teacher.page.keyboard().press("3");
            teacher.page.keyboard().press("Enter");
            teacher.page.keyboard().type("6");
            teacher.page.keyboard().press("Enter");
            teacher.sees("не отметка за период");
            assertThat(mark(teacher, 0)).hasText("3");

            teacher.page
                    .locator("key-grid [role=columnheader]")
                    .getByText("принять")
                    .click();
            teacher.sees("Принят");
            teacher.page.reload();
            rows.first().waitFor();
            assertThat(mark(teacher, 0)).hasText("3");

            teacher.page
                    .locator("key-grid [role=columnheader]")
                    .getByText("Год")
                    .click();
            teacher.page.waitForURL("**result=year");
            teacher.sees("Нет отметки: 3 четверть, 4 четверть").accessible();
        }
    }

    @Test
    void theDeputyClosesThePeriodAndTheTeacherTypesNoMore() {
        try (Road deputy = Road.as("deputy1")) {
            deputy.open("finals").stands("Итоговые отметки");
            deputy.page.locator("key-grid .body [data-r]").first().waitFor();
            deputy.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Закрыть период"))
                    .click();
            deputy.sees("период закрыт").accessible();
        }
    }

    private static Locator mark(Road road, int row) {
        return road.page.locator("key-grid .body [data-r='" + row + "'] [data-c='1']");
    }
}
