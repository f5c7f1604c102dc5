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
            teacher.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть урок"))
                    .click();
            teacher.page.locator("key-grid .body [data-r]").first().waitFor();
            String column = teacher.page
                    .locator("key-grid [role=columnheader][aria-label^='20 ноября']")
                    .getAttribute("data-c");
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
            deputy.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Всё равно закрыть"))
                    .click();
            assertThat(algebra).containsText("Закрыт");
            Locator cell = teacher.page.locator("key-grid .body [data-r='0'] [data-c='" + column + "']");
            assertThat(cell).hasAttribute("aria-readonly", "true");
            algebra.click();
            assertThat(algebra).containsText("Открыт");
            assertThat(cell).not().hasAttribute("aria-readonly", "true");
            deputy.open("closing?part=permits").sees("Дать доступ").accessible();
            deputy.open("closing?part=numbers").sees("правило региона").accessible();
        }
    }
}
