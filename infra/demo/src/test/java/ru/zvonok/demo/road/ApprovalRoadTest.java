package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * College: a lecturer sets marks against the rule and says why, the dean approves one; then the administrator puts back
 * what the lecturer changed, and what the dean has decided stays.
 */
class ApprovalRoadTest {

    @Test
    void marksAgainstTheRuleAreExplainedApprovedAndPutBack() {
        try (Road lecturer = Road.as("lecturer1");
                Road dean = Road.as("dean1");
                Road admin = Road.as("admin301")) {
            lecturer.open("finals").stands("Итоговые отметки");
            lecturer.page.locator("key-grid .body [data-r]").first().waitFor();
            for (int row = 0; row < 4; row++) {
                Locator cell = lecturer.page.locator("key-grid .body [data-r='" + row + "'] [data-c='0']");
                String other = cell.textContent().contains("5") ? "3" : "5";
                cell.click();
                lecturer.page.keyboard().press(other);
                lecturer.page.keyboard().press("Enter");
                assertThat(cell).hasText(other);
            }
            lecturer.sees("с правилом и пока не").accessible();
            lecturer.page
                    .locator("key-grid .body [data-r='0'] [data-c='0']")
                    .click();
            lecturer.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("История отметки"))
                    .click();
            lecturer.sees("ждёт согласования");
            lecturer.page.keyboard().press("Escape");

            lecturer.open("finals-approvals").stands("Согласование");
            first(lecturer, "Указать причину").click();
            lecturer.page.getByLabel("Причина").fill("Последние работы на «5»");
            lecturer.page.keyboard().press("Control+Enter");
            lecturer.sees("Последние работы на «5»").accessible();

            dean.open("finals-approvals").sees("Последние работы на «5»");
            first(dean, "Утвердить").click();
            dean.sees("Отметка утверждена");

            admin.open("changes").sees("ждёт согласования");
            admin.page
                    .locator("vaadin-select", new Page.LocatorOptions().setHasText("Кто изменил"))
                    .first()
                    .click();
            admin.page
                    .locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasNotText("Кто изменил"))
                    .first()
                    .click();
            admin.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Вернуть как было").setExact(true))
                    .click();
            admin.sees("По клеткам и отметкам за период").sees("Завершить сеансы и выдать новый код").accessible();
        }
    }

    private static Locator first(Road road, String action) {
        return road.page
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(action))
                .first();
    }
}
