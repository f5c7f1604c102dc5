package ru.zvonok.bench.measure;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.Stars;
import ru.zvonok.local.Browser;

/** Opens pages in Chromium, one after the other, and asks the page itself when it could be read and when it lived. */
final class Openings {

    private static final int WARM = 2;
    private static final int TIMES = 10;
    private static final int SLOW_TIMES = 5;
    private static final double LATENCY = 300;
    private static final double DOWN = 1.6e6 / 8;
    private static final double UP = 0.75e6 / 8;
    private static final double SHORTEST = 20;

    /** Readable: words stand there, in the early copy or for good. Living: laid out, and nothing is on its way to the server. */
    private static final String WATCH = """
            (() => {
              const at = window.__bench = {};
              const shown = one => one && one.getClientRects().length > 0;
              const look = () => {
                const now = performance.now();
                const early = document.getElementById('z-early');
                const heading = document.querySelector('vaadin-app-layout h1, vaadin-app-layout h2');
                if (!at.readable && (shown(heading) || shown(early) && early.innerText.length > %d)) at.readable = now;
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                const rows = document.querySelector('key-grid');
                const filled = !rows || rows.querySelector('[data-r]') || rows.shadowRoot?.querySelector('[data-r]');
                if (shown(heading) && !early && filled && clients.length
                    && clients.every(one => !one.isActive || !one.isActive())) at.living = now;
                else setTimeout(look, 5);
              };
              look();
            })();
            """.formatted((int) SHORTEST);

    private final String address;

    Openings(String address) {
        this.address = address;
    }

    List<Figure> measure(Opening opening) {
        try (BrowserContext window = opening.phone() ? Browser.bare(390, 844, true) : Browser.bare(1440, 900, false)) {
            window.addInitScript(WATCH);
            Page page = window.newPage();
            signIn(page, opening.login());
            for (int i = 0; i < WARM; i++) {
                open(page, opening);
            }
            CDPSession browser = window.newCDPSession(page);
            browser.send("Network.enable");
            if (opening.slow()) {
                browser.send("Network.emulateNetworkConditions", threeG());
            }
            List<Double> readable = new ArrayList<>();
            List<Double> living = new ArrayList<>();
            for (int i = 0; i < (opening.slow() ? SLOW_TIMES : TIMES); i++) {
                if (opening.cold()) {
                    browser.send("Network.clearBrowserCache");
                }
                Map<?, ?> at = open(page, opening);
                readable.add(number(at.get("readable")));
                living.add(number(at.get("living")));
            }
            List<Figure> figures = new ArrayList<>();
            figures.add(figure(opening.readable(), readable, 0));
            figures.add(figure(opening.name(), living, opening.budget()));
            return figures;
        }
    }

    private Map<?, ?> open(Page page, Opening opening) {
        page.navigate(address + "/" + opening.path(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction("() => window.__bench && window.__bench.living");
        return (Map<?, ?>) page.evaluate("() => window.__bench");
    }

    private void signIn(Page page, String login) {
        page.navigate(address + "/");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(Stars.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForFunction("() => !document.querySelector('input[name=password]')");
    }

    private static JsonObject threeG() {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY);
        line.addProperty("downloadThroughput", DOWN);
        line.addProperty("uploadThroughput", UP);
        return line;
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    private static Figure figure(String name, List<Double> spent, double budget) {
        List<Double> sorted = spent.stream().sorted().toList();
        double sum = spent.stream().mapToDouble(Double::doubleValue).sum();
        return new Figure(
                name,
                1,
                Math.round(at(sorted, 0.5)),
                Math.round(at(sorted, 0.95)),
                Math.round(100_000 * sorted.size() / sum) / 100.0,
                0,
                budget,
                0);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }
}
