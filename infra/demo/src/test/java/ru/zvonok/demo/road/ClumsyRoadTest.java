package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is in a hurry: the way back out of an open dialog, a line that goes in the middle, a search for nobody (SYS-05). */
class ClumsyRoadTest {

    private static final double LINE_OF_WORDS = 20;

    @Test
    void theDialogGoesWithThePageThatIsLeft() {
        try (Road road = Road.as("admin1")) {
            road.open("positions").stands("Должности");
            road.page.navigate(road.page.url().replace("positions", "rooms"));
            road.stands("Кабинеты");
            menu(road, "Должности");
            road.stands("Должности");
            road.button("Добавить должность").click();
            Locator name = road.page.locator("vaadin-dialog input").first();
            name.fill("Архивариус");
            name.press("Tab");

            road.page.goBack();
            road.button("Не сохранять").click();

            road.stands("Кабинеты");
            assertThat(road.dialog()).hasCount(0);
        }
    }

    @Test
    void aLostLineIsSaidInWordsUntilItIsBack() {
        try (Road road = Road.as("secret1")) {
            road.open("staff").stands("Сотрудники");
            Locator search = road.page.locator(".z-search-field input");
            Locator said = road.page.locator("vaadin-connection-indicator .v-status-message");
            road.line(false);
            search.fill("0000");
            assertThat(said).containsText("Нет связи");
            road.page.waitForCondition(() -> height(said) >= LINE_OF_WORDS);

            road.line(true);
            road.sees("Ничего не нашлось");
            assertThat(road.page.locator("vaadin-connection-indicator[reconnecting]"))
                    .hasCount(0);
        }
    }

    @Test
    void whatIsStillBeingTypedIsAskedAboutBeforeThePageGoes() {
        try (Road road = Road.as("teacher1")) {
            road.open("journal");
            Locator homework = road.page.locator(".z-lesson-card textarea").first();
            homework.click();
            road.page.keyboard().press("End");
            road.page.keyboard().type(" 777");
            List<String> asked = new ArrayList<>();
            road.page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            road.page.evaluate("setTimeout(() => location.reload(), 0)");
            road.page.waitForCondition(() -> !asked.isEmpty());
            assertThat(homework).hasValue(Pattern.compile(".* 777"));

            homework.press("Tab");
            road.heard().page.reload();
            assertThat(homework).hasValue(Pattern.compile(".* 777"));
        }
    }

    private static double height(Locator said) {
        return ((Number) said.evaluate("words => words.getBoundingClientRect().height")).doubleValue();
    }

    private static void menu(Road road, String name) {
        road.page
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
