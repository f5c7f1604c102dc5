package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The figures of the region: down to one school, where a mark that a teacher saves arrives by itself. */
class FiguresRoadTest {

    private static final String TYPED = "5 4 5 4";

    @Test
    void fromTheRegionToASchoolWhereAMarkArrives() {
        try (Road officer = Road.as("operator");
                Road teacher = Road.as("teacher1")) {
            officer.page.navigate(RoadRegion.address() + "/region/figures");
            officer.stands("Показатели").sees("По состоянию на");
            officer.accessible();
            go(officer, "Заречный район");
            go(officer, "Школа № 1");
            assertThat(subject(officer)).isVisible();
            officer.accessible();
            int before = marks(officer);

            teacher.link("Открыть урок").click();
            KeyGrid grid = teacher.grid();
            Locator cell = grid.cell(2, grid.column("20 ноября"));
            String old = cell.textContent().trim();
            grid.type(cell, TYPED);
            grid.saved();

            officer.page.waitForCondition(
                    () -> {
                        officer.page.reload();
                        subject(officer).waitFor();
                        return marks(officer) > before;
                    },
                    new Page.WaitForConditionOptions().setTimeout(60_000));
            grid.type(cell, old);
            grid.saved();
            assertThat(marks(officer)).isGreaterThan(before);
        }
    }

    @Test
    void theOperatorHasAllReckonedAnew() {
        try (Road operator = Road.as("operator")) {
            operator.page.navigate(RoadRegion.address() + "/region/summaries");
            operator.stands("Сводные показатели").accessible();
            operator.button("Пересчитать всё").click();
            operator.sees("Пересчитано организаций");
            assertThat(operator.page.locator("vaadin-progress-bar"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
            assertThat(operator.button("Пересчитать всё")).isEnabled();
        }
    }

    /** A line of the list, not a subject to choose. */
    private static Locator subject(Road road) {
        return road.page
                .locator("vaadin-grid-cell-content")
                .getByText("Алгебра", new Locator.GetByTextOptions().setExact(true))
                .first();
    }

    private static void go(Road road, String name) {
        road.page
                .locator("vaadin-grid")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** What stands under the column of marks. */
    private static int marks(Road road) {
        road.page.locator("vaadin-grid").waitFor();
        Object number = road.page.evaluate("""
                () => {
                  const columns = [...document.querySelectorAll('vaadin-grid-column')];
                  const marks = columns.find(one => one._headerCell && one._headerCell._content.textContent.trim() === 'Отметок');
                  return marks ? Number(marks._footerCell._content.textContent.replace(/\\D/g, '')) : 0;
                }""");
        return ((Number) number).intValue();
    }
}
