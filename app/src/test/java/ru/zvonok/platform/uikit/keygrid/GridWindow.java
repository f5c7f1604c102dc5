package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.BooleanSupplier;
import ru.zvonok.local.Browser;

/** The element alone on a page of its own in real Chromium, with a server that does what the test says. */
final class GridWindow implements AutoCloseable {

    final GridServer server;
    final BrowserContext context;
    Page page;

    GridWindow(GridModel model) {
        this(model, Browser.window(1440, 900));
    }

    GridWindow(GridModel model, BrowserContext context) {
        this.server = new GridServer(model);
        this.context = context;
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page = context.newPage();
        open(page, "");
    }

    void open(Page where, String query) {
        where.navigate(server.url() + "/" + query);
        where.locator("key-grid .body .row").first().waitFor();
    }

    void reload() {
        page.reload();
        page.locator("key-grid .body .row").first().waitFor();
    }

    /** A cell by row and column number. */
    Locator cell(int row, int column) {
        return cell(page, row, column);
    }

    static Locator cell(Page page, int row, int column) {
        return page.locator("key-grid .body [data-r='" + row + "'] [data-c='" + column + "']");
    }

    void at(int row, int column) {
        cell(row, column).click();
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void shows(int row, int column, String text) {
        assertThat(cell(row, column)).hasText(text);
    }

    void state(String text) {
        assertThat(page.locator("key-grid-state")).hasText(text);
    }

    /** Waits for the page to come to something, by its own event loop and not by the clock. */
    void until(BooleanSupplier reached) {
        page.waitForCondition(reached);
    }

    int unsent() {
        return ((Number) page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('zvonok.grid')).length"))
                .intValue();
    }

    @Override
    public void close() {
        context.close();
        server.close();
    }
}
