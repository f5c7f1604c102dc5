package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What is not filled: the deputy sees whose it is and reminds, the teacher is told; who looked is noted. */
class DutyRoadTest {

    @Test
    void theDeputyRemindsAndTheTeacherIsTold() {
        try (Road deputy = Road.as("deputy1");
                Road teacher = Road.as("teacher1")) {
            teacher.stands("Пятница, 20 ноября").sees("Сроки");
            String name =
                    teacher.page.locator(".z-person-name").first().textContent().strip();

            deputy.stands("Пятница, 20 ноября").sees("Кто не заполнил 19 ноября");
            Locator row = deputy.page.locator(".z-lines li").filter(new Locator.FilterOptions().setHasText(name));
            row.getByRole(AriaRole.BUTTON).click();
            assertThat(row).containsText("напомнили");
            deputy.page.reload();
            assertThat(row).containsText("напомнили в");
            assertThat(row.getByRole(AriaRole.BUTTON)).hasCount(0);
            deputy.accessible();

            teacher.page.locator(".z-bell").first().click();
            teacher.sees("Заполните журнал");
        }
    }

    @Test
    void theWholeListHasFiltersAndOneTeacherAtTheSide() {
        try (Road deputy = Road.as("deputy1")) {
            deputy.open("unfilled?day=all&missing=TOPIC").stands("Кто что не заполнил");
            assertThat(deputy.page.locator("vaadin-grid .z-two").first()).isVisible();
            deputy.accessible();
            deputy.page.locator("vaadin-grid .z-two a").first().click();
            assertThat(deputy.page.locator(".z-side h2")).isVisible();
            deputy.open("filling").sees("Физическая культура").accessible();
        }
        try (Road phone = Road.onPhoneAs("deputy1")) {
            phone.open("unfilled").sees("-й урок").accessible();
        }
    }

    @Test
    void whoLookedAtACardIsInItsHistoryAndInTheAudit() {
        try (Road secretary = Road.as("secret1");
                Road director = Road.as("director1")) {
            secretary.open("pupils").stands("Обучающиеся");
            secretary.page.locator("vaadin-grid a").first().click();
            secretary.page.waitForURL("**/person/**");
            String who = secretary
                    .page
                    .locator(".z-person-name")
                    .first()
                    .textContent()
                    .strip();
            String card = secretary.page.url().replaceAll(".*/o/101/", "").replaceAll("[?#].*", "");

            director.open(card);
            director.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("История доступа"))
                    .click();
            director.sees(who).accessible();
            director.open("audit?kind=read&module=people").stands("Журнал событий");
            director.sees(who).accessible();
        }
    }
}
