package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.local.Browser;
import ru.zvonok.support.InBrowser;

/** How it is painted, for eyes and for readers; pictures lie under target/key-grid. */
@InBrowser
class KeyGridLookTest {

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast", "contrast-dark"})
    void everyStateIsReadable(String look) {
        try (GridWindow window = new GridWindow(Journal.full())) {
            window.open(window.page, "?look=" + look);
            window.server.elsewhere("p15", "l13", "4");
            window.at(15, 13);
            window.press("5", "Enter");
            assertThat(window.cell(15, 13).locator("s")).hasCount(2);
            window.press("Escape");
            window.at(17, 15);
            window.press("6", "Enter");
            assertThat(window.cell(17, 15).locator("u")).hasCount(1);
            window.press("Escape");
            window.server.line = GridServer.Line.DOWN;
            window.at(9, 17);
            window.press("4", "Enter", "5", "Enter");
            window.press("4", "Enter");
            window.state("Сервер пока не сохраняет: 3 отметки ждут");
            picture(window.page, look);
            window.at(17, 15);
            assertThat(window.page.locator("key-grid .tip")).isVisible();
            picture(window.page, look + "-refused");
            // names and roles are the same in every look; only what stands out from its ground is not
            AxeBuilder axe = new AxeBuilder(window.page);
            serious("light".equals(look) ? axe : axe.withRules(List.of("color-contrast")));
            wholePixels(window.page);
        }
    }

    @Test
    void aClassOf28FitsOneScreen() {
        try (GridWindow window = new GridWindow(Journal.full())) {
            Object fits = window.page.evaluate(
                    "(() => { const s = grid.shadowRoot.querySelector('.scroll'); return s.scrollHeight <= s.clientHeight; })()");
            assertThat(fits).isEqualTo(true);
            assertThat(window.cell(0, 0).boundingBox().height).isEqualTo(25);
        }
    }

    @Test
    void onAPhoneTheListIsTapped() {
        try (GridWindow window = new GridWindow(Journal.full(), Browser.touch(390, 844))) {
            picture(window.page, "phone");
            window.cell(2, 17).tap();
            assertThat(window.page.locator("key-grid .pick")).isVisible();
            picture(window.page, "phone-list");
            serious(window.page);
            window.page.locator("key-grid .pick [data-v='Б']").tap();
            window.until(() -> window.server.cell("p2", "l17").text().equals("Б"));
            window.shows(2, 17, "Б");
            assertThat(window.cell(2, 17).boundingBox().height).isGreaterThanOrEqualTo(41);
        }
    }

    @Test
    void aMonthOfTheKindergarten() {
        BrowserContext tablet = Browser.touch(1024, 768);
        try (GridWindow window = new GridWindow(Month.sheet(), tablet)) {
            window.cell(6, 11).tap();
            assertThat(window.page.locator("key-grid .pick")).isVisible();
            picture(window.page, "sheet");
            serious(window.page);
            window.page.locator("key-grid .pick select").selectOption("12");
            window.page.locator("key-grid .pick [data-v='Б']").tap();
            window.until(() -> window.server.saved.size() == 2);
            window.shows(6, 11, "Б");
            window.shows(6, 12, "Б");
            assertThat(window.server.saved.stream().map(GridServer.Came::column))
                    .containsExactly("d12", "d13");
        }
    }

    @Test
    void theListIsChosenFromByKeyboardToo() {
        try (GridWindow window = new GridWindow(Journal.empty())) {
            window.at(3, 3);
            window.press(" ");
            assertThat(window.page.locator("key-grid .pick")).isVisible();
            window.press("Escape");
            assertThat(window.cell(3, 3)).isFocused();
            window.press(" ", "ArrowDown", "ArrowDown", "Enter");
            assertThat(window.cell(3, 3)).isFocused();
            window.until(() -> window.server.cell("p3", "l3").text().equals("3"));
        }
    }

    @Test
    void todayIsScrolledToAndShownBesideTheStickyParts() {
        try (GridWindow window = new GridWindow(Journal.full(), Browser.window(700, 500))) {
            var cell = window.cell(0, 17).boundingBox();
            var end = window.cell(0, 19).boundingBox();
            assertThat(cell.x + cell.width).isLessThanOrEqualTo(end.x + 1);
            assertThat(cell.x).isGreaterThan(196);
            picture(window.page, "narrow");
        }
    }

    @Test
    void todayStaysInSightWhenACardOpensBeside() {
        try (GridWindow window = new GridWindow(Journal.full(), Browser.window(1000, 500))) {
            window.page.setViewportSize(650, 500);
            window.until(() ->
                    window.cell(0, 17).boundingBox().x < window.cell(0, 19).boundingBox().x - 30);
            window.page.evaluate("grid.shadowRoot.querySelector('.scroll').scrollLeft = 0");
            window.page.setViewportSize(640, 500);
            window.until(() ->
                    ((Number) window.page.evaluate("grid.shadowRoot.querySelector('.scroll').clientWidth")).intValue()
                            <= 640);
            assertThat(window.page.evaluate("grid.shadowRoot.querySelector('.scroll').scrollLeft"))
                    .as("who scrolled away is left alone")
                    .isEqualTo(0);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/key-grid/" + name + ".png")));
    }

    private static void serious(Page page) {
        serious(new AxeBuilder(page));
    }

    private static void serious(AxeBuilder axe) {
        List<String> found = new ArrayList<>();
        for (Rule rule : axe.analyze().getViolations()) {
            if (List.of("serious", "critical").contains(rule.getImpact())) {
                found.add(rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(n -> n.getHtml() + n.getFailureSummary())
                                .limit(3)
                                .toList());
            }
        }
        assertThat(found).isEmpty();
    }

    private static void wholePixels(Page page) {
        assertThat(page.evaluate("""
                [...grid.shadowRoot.querySelectorAll('.body .row')].every(r => Number.isInteger(r.getBoundingClientRect().height))
                  && [...grid.shadowRoot.querySelectorAll('.row > *')].every(c => Number.isInteger(c.getBoundingClientRect().width))
                """)).isEqualTo(true);
    }
}
