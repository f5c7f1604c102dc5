package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Strangers, the deputy head, the lecturer. */
class OfficeRoadTest {

    @Test
    void aStrangerSeesTheSignInPageOnly() {
        try (Road stranger = Road.stranger()) {
            assertThat(stranger.page).hasURL(Pattern.compile(".*/sign-in.*"));
            stranger.accessible();
            stranger.page.locator("input[name=username]").fill("teacher1");
            stranger.page.locator("input[name=password]").fill("wrong-password");
            stranger.page.locator("input[name=password]").press("Enter");
            assertThat(stranger.page).hasURL(Pattern.compile(".*/sign-in.*"));
        }
    }

    @Test
    void theDeputySeesWhoHasNotFilledWhatYesterday() {
        try (Road deputy = Road.as("deputy1")) {
            deputy.open("unfilled").stands("Кто что не заполнил");
            assertThat(deputy.page
                            .locator("vaadin-select-value-button")
                            .filter(new Locator.FilterOptions().setHasText("Четверг, 19 ноября")))
                    .isVisible();
            deputy.accessible();
        }
    }

    @Test
    void theLecturerKeepsTheSameJournal() {
        try (Road lecturer = Road.as("lecturer1")) {
            lecturer.open("journal");
            lecturer.grid();
            lecturer.accessible();
        }
    }

    @Test
    void theCollegeShowsItsDepartments() {
        try (Road college = Road.as("admin301")) {
            college.open("study-groups").stands("Отделения и группы");
            college.accessible();
        }
    }
}
