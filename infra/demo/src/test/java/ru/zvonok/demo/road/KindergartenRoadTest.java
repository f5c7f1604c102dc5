package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Educator: today's group in one tap, and the month sheet. */
class KindergartenRoadTest {

    @Test
    void everybodyIsHereInOneTap() {
        try (Road educator = Road.as("teach8")) {
            educator.open("sheet").stands("Группа");
            educator.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Все пришли"))
                    .click();
            educator.sees("в группе");
            assertThat(educator.page.locator(".z-sheet-count")).hasText(Pattern.compile("\\d+ из \\d+, сегодня.*"));
            educator.accessible();
        }
    }
}
