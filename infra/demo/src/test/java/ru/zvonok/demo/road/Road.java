package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ru.zvonok.local.Browser;

/** Somebody on the way: a browser window of their own, signed in, with what every road does. */
final class Road implements AutoCloseable {

    private static final String PASSWORD = "zvonok-demo";
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    /** All texts and all names, descriptions and hints of what is there, shadow trees included. */
    private static final String WORDS = """
            () => {
              const said = new Set();
              const names = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription',
                'aria-valuetext', 'accessible-name', 'label', 'helper-text'];
              const walk = node => {
                for (const child of node.childNodes) {
                  if (child.nodeType === Node.TEXT_NODE) {
                    if (child.data.trim()) { said.add(child.data.trim()); }
                  } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches('script, style, template, svg, code')) {
                    for (const name of names) {
                      const value = child.getAttribute(name);
                      if (value && value.trim()) { said.add(value.trim()); }
                    }
                    if (child.shadowRoot) { walk(child.shadowRoot); }
                    walk(child);
                  }
                }
              };
              walk(document.body);
              return [...said];
            }
            """;

    private static final Pattern STANDING = Pattern.compile("/(o|m)/[0-9]+|/region");
    private final BrowserContext window;
    private final String address;
    final Page page;

    private Road(BrowserContext window) {
        this(window, RoadRegion.address());
    }

    private Road(BrowserContext window, String address) {
        this.window = window;
        this.address = address;
        this.page = window.newPage();
    }

    /** Opens the first page on a desktop without signing in. */
    static Road stranger() {
        Road road = new Road(Browser.window(1440, 900));
        road.page.navigate(RoadRegion.address() + "/");
        return road;
    }

    /** The same by another way to the region, with a cookie that the browser brings along. */
    static Road strangerAt(String address, Cookie cookie) {
        Road road = new Road(Browser.window(1440, 900), address);
        road.window.addCookies(List.of(cookie.setUrl(address)));
        road.page.navigate(address + "/");
        return road;
    }

    /** Signs in on a desktop and waits for «Сегодня» or the first page of the role. */
    static Road as(String login) {
        return new Road(Browser.window(1440, 900)).signIn(login);
    }

    /** Signs in on a desktop by another way to the region. */
    static Road by(String address, String login) {
        return new Road(Browser.window(1440, 900), address).signIn(login);
    }

    /** The same with a cookie that the browser brings along. */
    static Road by(String address, Cookie cookie, String login) {
        return strangerAt(address, cookie).signIn(login);
    }

    /** Signs in on a phone. */
    static Road onPhoneAs(String login) {
        return new Road(Browser.touch(390, 844)).signIn(login);
    }

    /** The same person on another phone, which has nothing of the product yet, and not even its scripts when {@code bare}. */
    Road onNewPhone(boolean bare) {
        Road other = newPhone();
        if (bare) {
            other.window.route("**/VAADIN/**", Route::abort);
        }
        other.page.navigate(page.url());
        return other;
    }

    /** The same, where the scripts are on their way: whoever gets them decides when they come. */
    Road onNewPhone(Consumer<Route> scripts) {
        Road other = newPhone();
        other.window.route("**/VAADIN/build/indexhtml-*.js", scripts);
        other.page.navigate(page.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return other;
    }

    private Road newPhone() {
        Road other = new Road(Browser.phone(390, 844), address);
        other.window.addCookies(window.cookies().stream()
                .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(address))
                .toList());
        return other;
    }

    private Road signIn(String login) {
        page.navigate(address + "/");
        fillIn(login);
        Locator place = page.locator(".z-signin-box a").filter(new Locator.FilterOptions().setHasText("№ 1"));
        page.waitForCondition(() -> STANDING.matcher(page.url()).find() || place.count() > 0);
        if (!STANDING.matcher(page.url()).find()) {
            place.first().click();
            page.waitForURL(STANDING);
        }
        return this;
    }

    /** Signs in on the sign-in page that stands there, and comes to where one wanted to go, at a server just started. */
    void signInAgain(String login, double patienceMillis) {
        fillIn(login);
        try {
            page.waitForURL(STANDING, new Page.WaitForURLOptions().setTimeout(patienceMillis));
        } catch (TimeoutError late) {
            throw new AssertionError("%s stands before %s:%n%s".formatted(login, page.url(), text()), late);
        }
    }

    /** Writes a wrong password and waits until the sign-in page says so. */
    void triesPassword(String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.evaluate("document.documentElement.dataset.left = ''");
        page.locator("input[name=password]").press("Enter");
        page.locator("html:not([data-left]) .z-signin-error").waitFor();
    }

    private String text() {
        return page.locator("body").innerText();
    }

    private void fillIn(String login) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
    }

    /** Goes to a page inside the organisation one stands in. */
    Road open(String path) {
        String url = page.url();
        int at = url.indexOf("/o/");
        String organisation = url.substring(at + 3).split("[/?]", 2)[0];
        page.navigate(address + "/o/" + organisation + "/" + path);
        return this;
    }

    /** Waits for the page's heading. */
    Road stands(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .first())
                .containsText(heading);
        return this;
    }

    Road sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** A link by its name or a part of it. */
    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    /** The key grid of the page, as soon as its rows stand there. */
    KeyGrid grid() {
        KeyGrid grid = new KeyGrid(page);
        grid.rows().first().waitFor();
        return grid;
    }

    /** Nothing sticks out at the side, as soon as all stands where it belongs. */
    void asWideAsItsWindow() {
        try {
            page.waitForFunction("document.documentElement.scrollWidth <= window.innerWidth");
        } catch (TimeoutError wider) {
            throw new AssertionError(page.url() + " is wider than its window", wider);
        }
    }

    /** Waits until the server has heard and answered what was done here. */
    Road heard() {
        page.waitForFunction("Object.values(Vaadin.Flow.clients).every(one => !one.isActive())");
        return this;
    }

    /** Cuts the line of this window, or mends it. */
    void line(boolean up) {
        window.setOffline(!up);
    }

    /** Nothing that is shown or read aloud is a component's own English; {@code allowed} are names and signs. */
    Road russian(Pattern allowed) {
        List<String> foreign = new ArrayList<>();
        for (Object said : (List<?>) page.evaluate(WORDS)) {
            String text = String.valueOf(said);
            if (LATIN.matcher(allowed.matcher(text).replaceAll("")).find()) {
                foreign.add(text);
            }
        }
        assertThat(foreign).as("English of " + page.url()).isEmpty();
        return this;
    }

    /** No finding of axe-core that is serious or critical. */
    Road accessible() {
        return without(new AxeRunOptions());
    }

    /** Texts stand out from their grounds, in whatever colours are on. */
    Road contrasting() {
        AxeRunOnlyOptions contrast = new AxeRunOnlyOptions();
        contrast.setType("rule");
        contrast.setValues(List.of("color-contrast"));
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(contrast);
        return without(options);
    }

    /** Only what is wrong is brought out of the browser, and no second window is opened for it: there are no frames. */
    private Road without(AxeRunOptions options) {
        options.setResultTypes(List.of("violations"));
        AxeBuilder rules = new AxeBuilder(page).setLegacyMode(true).options(options);
        List<String> findings = rules.analyze().getViolations().stream()
                .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                .toList();
        assertThat(findings).as("findings of axe-core on " + page.url()).isEmpty();
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
