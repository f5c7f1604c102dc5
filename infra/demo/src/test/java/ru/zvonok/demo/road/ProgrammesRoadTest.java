package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A college names its programmes; which course is the last, the groups and the council say (COL-01). */
class ProgrammesRoadTest {

    @Test
    void aProgrammeIsAddedAndTheLastCourseIsKnown() {
        try (Road admin = Road.as("admin301");
                Road dean = Road.as("dean1")) {
            admin.open("programmes")
                    .stands("Программы обучения")
                    .sees("43.02.15")
                    .accessible();
            admin.button("Добавить программу").first().click();
            Locator dialog = admin.dialog();
            dialog.locator("vaadin-text-field input").nth(0).fill("повар");
            dialog.locator("vaadin-integer-field input").fill("1");
            dialog.locator("vaadin-text-field input").nth(1).fill("Повар");
            dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Добавить программу"))
                    .click();
            admin.sees("Укажите код специальности или профессии").heard();
            dialog.locator("vaadin-text-field input").nth(0).fill("16675");
            dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Добавить программу"))
                    .click();
            assertThat(dialog).hasCount(0);
            admin.sees("16675");

            dean.open("study-groups")
                    .stands("Отделения и группы")
                    .sees("выпускной курс")
                    .accessible();
            dean.open("finals-council").stands("Решения педагогического совета");
            dean.page.locator("main vaadin-select").first().click();
            dean.page
                    .locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText("ГС-31"))
                    .first()
                    .click();
            assertThat(dean.button("Записать допуск")).isVisible();
            dean.accessible();
        }
    }
}
