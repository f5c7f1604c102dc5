package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is not filled, by filters; who looked at a card is noted. */
class DutyRoadTest {

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
            director.link("История доступа").click();
            director.sees(who).accessible();
            director.open("audit?kind=read&module=people").stands("Журнал событий");
            director.sees(who).accessible();
        }
    }
}
