package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The deputy closes a period and opens it again; the page that a teacher has open follows at once. */
class ClosingRoadTest {

    @Test
    void aPeriodIsClosedWhileATeacherTypes() {
        try (Road teacher = Road.as("teacher1");
                Road deputy = Road.as("deputy1")) {
            teacher.link("Открыть урок").click();
            KeyGrid grid = teacher.grid();
            deputy.open("closing").stands("Закрытие журнала").accessible();
            deputy.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("7Б").setExact(true))
                    .click();
            deputy.stands("7Б");
            Locator algebra = deputy.page.locator("vaadin-button[aria-label^='Алгебра, 2 четверть']");
            algebra.click();
            deputy.sees("Период ещё идёт");
            deputy.button("Всё равно закрыть").click();
            assertThat(algebra).containsText("Закрыт");
            Locator cell = grid.cell(0, grid.column("20 ноября"));
            assertThat(cell).hasAttribute("aria-readonly", "true");
            algebra.click();
            assertThat(algebra).containsText("Открыт");
            assertThat(cell).not().hasAttribute("aria-readonly", "true");
            deputy.open("closing?part=permits").sees("Дать доступ").accessible();
            deputy.open("closing?part=numbers").sees("правило региона").accessible();
        }
    }
}
