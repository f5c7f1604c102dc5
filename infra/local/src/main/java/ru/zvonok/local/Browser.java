package ru.zvonok.local;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium for browser tests: the one that {@code ZVONOK_CHROMIUM} names, or one of the system's. Where there is none the
 * tests fail and say what to install; they are never skipped. One process for all tests of this JVM.
 */
public final class Browser {

    /** What a living page asks for, cut lines of tests among it: not what it is made of. */
    private static final Set<String> TALK = Set.of("xhr", "fetch", "ping", "websocket", "eventsource");

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 13; Pixel 5) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Mobile Safari/537.36";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /**
     * What a loaded machine may take for one answer, be it a page with all its scripts; a test waits no longer than the answer
     * needs.
     */
    private static final double PATIENCE_MILLIS = 60_000;

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** A window of its own, Russian, with its own cookies and storage. */
    public static BrowserContext window(int width, int height) {
        return open(options(width, height));
    }

    /**
     * A phone or tablet: the same, with touch. Never sees the copy of a family's page that stands there before its scripts:
     * a test would find everything twice, and touch what does not live yet.
     */
    public static BrowserContext touch(int width, int height) {
        BrowserContext phone = phone(width, height);
        phone.addInitScript("new MutationObserver(() => document.getElementById('z-early')?.remove())"
                + ".observe(document, {childList: true, subtree: true})");
        return phone;
    }

    /** A phone that sees everything as it comes. */
    public static BrowserContext phone(int width, int height) {
        return open(options(width, height).setHasTouch(true).setIsMobile(true).setUserAgent(PHONE));
    }

    /** For measuring: a desktop or a phone without service workers, whose own requests a throttled line does not slow. */
    public static BrowserContext bare(int width, int height, boolean phone) {
        NewContextOptions options = options(width, height).setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        return open(phone ? options.setHasTouch(true).setIsMobile(true).setUserAgent(PHONE) : options);
    }

    private static NewContextOptions options(int width, int height) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("ru-RU")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Moscow");
    }

    private static BrowserContext open(NewContextOptions options) {
        BrowserContext context = running().newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onWebError(fault -> say("a script threw: " + fault.error()));
        context.onRequestFailed(asked -> {
            if (!TALK.contains(asked.resourceType())) {
                say("did not come: " + asked.url() + " (" + asked.failure() + ")");
            }
        });
        context.onResponse(answer -> {
            if (answer.status() >= 400 && !TALK.contains(answer.request().resourceType())) {
                say("came as " + answer.status() + ": " + answer.url());
            }
        });
        return context;
    }

    /** Into the output of the tests: the demo's own log is shut there. */
    private static void say(String what) {
        System.err.println("browser: " + what);
    }

    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }

    /** Where Chromium is. */
    public static Path executable() {
        return Programs.find("ZVONOK_CHROMIUM", NAMES, List.of("/usr/bin", "/snap/bin"));
    }
}
