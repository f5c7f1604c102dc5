package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Educators: today's group in one tap, the month sheet with what is no sign; the head only looks. */
class KindergartenRoadTest {

    @Test
    void everybodyIsHereInOneTap() {
        try (Road educator = Road.as("teach8")) {
            sheet(educator);
            all(educator).dblclick();
            educator.sees("в группе");
            assertThat(educator.page.locator(".z-sheet-count")).hasText(Pattern.compile("\\d+ из \\d+, сегодня.*"));
            all(educator).click();
            educator.sees("в группе");
            assertThat(cell(educator, 3).locator(".t-present")).isVisible();
            educator.accessible();
        }
    }

    @Test
    void whatIsNoSignIsRefusedAtItsCell() {
        try (Road educator = Road.as("teach8")) {
            sheet(educator);
            String before = cell(educator, 0).textContent().strip();
            write(educator, 0, "6");
            refusedAt(educator, cell(educator, 0), "Такого обозначения в табеле нет");
            assertThat(cell(educator, 0)).hasText(before);
            Locator monday = cell(educator, 0, "23 ноября");
            monday.click();
            educator.page.keyboard().press("+");
            assertThat(monday).containsText("!");
            educator.page.keyboard().press("ArrowDown");
            refusedAt(educator, monday, "Этот день ещё не наступил");
            assertThat(monday).hasText("");
        }
    }

    @Test
    void whatOneWindowWritesTheOtherShows() {
        try (Road one = Road.as("teach8");
                Road other = Road.as("teach8")) {
            sheet(one);
            sheet(other);
            write(one, 1, "1");
            assertThat(cell(other, 1).locator(".t-present")).isVisible();
            cell(other, 1).click();
            other.page.keyboard().press("Delete");
            assertThat(cell(one, 1).locator(".t-present")).hasCount(0);
        }
    }

    @Test
    void theHeadLooksAndChangesNothing() {
        try (Road head = Road.as("head8")) {
            sheet(head);
            assertThat(all(head)).hasCount(0);
            String before = cell(head, 2).textContent().strip();
            write(head, 2, before.isEmpty() ? "1" : "6");
            assertThat(cell(head, 2)).hasText(before);
            assertThat(cell(head, 2)).not().containsText("!");
            head.accessible();
        }
    }

    private static void refusedAt(Road road, Locator cell, String reason) {
        assertThat(cell).containsText("!");
        cell.click();
        road.sees(reason);
        road.button("Отменить").click();
    }

    private static void sheet(Road road) {
        road.open("sheet").stands("Группа");
        road.grid();
    }

    private static void write(Road road, int row, String sign) {
        road.grid().type(cell(road, row), sign);
    }

    private static Locator cell(Road road, int row) {
        return cell(road, row, "20 ноября");
    }

    private static Locator cell(Road road, int row, String day) {
        KeyGrid grid = road.grid();
        return grid.cell(row, grid.column(day));
    }

    private static Locator all(Road road) {
        return road.button("Все пришли");
    }
}
