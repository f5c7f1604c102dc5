package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Teacher: marks of the period by keyboard, the rest accepted as proposed, and what the mark of the year still lacks. */
class FinalsRoadTest {

    @Test
    void marksOfThePeriodAreTypedAndAccepted() {
        try (Road teacher = Road.as("teacher1")) {
            teacher.open("finals").stands("Итоговые отметки");
            KeyGrid grid = teacher.grid();
            Locator first = grid.cell(0, "1");
            teacher.sees("Средний балл").accessible();

            grid.type(first, "3");
            grid.write("6");
            teacher.sees("не отметка за период");
            assertThat(first).hasText("3");

            teacher.page
                    .locator("key-grid [role=columnheader]")
                    .getByText("принять")
                    .click();
            teacher.sees("Выставить");
            teacher.page.locator("vaadin-button[slot=confirm-button]").click();
            teacher.sees("Принят");
            teacher.page.reload();
            assertThat(first).hasText("3");

            teacher.page
                    .locator("key-grid [role=columnheader]")
                    .getByText("Год")
                    .click();
            teacher.page.waitForURL("**result=year");
            teacher.sees("Нет отметки: 3 четверть, 4 четверть").accessible();
        }
    }

    @Test
    void theDeputyClosesThePeriodAndTheAdministratorOpensItAgain() {
        try (Road deputy = Road.as("deputy1");
                Road admin = Road.as("admin1")) {
            deputy.open("finals").stands("Итоговые отметки");
            deputy.grid();
            Locator close = deputy.button("Закрыть период");
            close.click();
            deputy.sees("период закрыт").accessible();
            assertThat(close).isHidden();

            admin.page.navigate(deputy.page.url());
            Locator open = admin.button("Открыть период");
            open.click();
            assertThat(open).isHidden();
            deputy.page.reload();
            assertThat(close).isVisible();
        }
    }
}
