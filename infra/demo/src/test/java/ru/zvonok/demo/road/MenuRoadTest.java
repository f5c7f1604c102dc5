package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that a role finds in its menu opens, has a heading, is usable by everybody in light and dark and fits a
 * phone (SYS-05). A page that several roles share is examined once, as the first of them sees it; the others only open it.
 */
class MenuRoadTest {

    /** What has no Russian name: kinds of files, keys, browsers, the other language, logins, addresses. */
    private static final Pattern NAMES = Pattern.compile(
            "\\b(PDF|Excel|CSV|XLSX|txt|Alt|Ctrl|Esc|Enter|Tab|Shift|Backspace|Chrome|Firefox|Safari|Windows|Linux|English"
                    + "|operator|severny|zarechny"
                    + "|https?://\\S+|[a-z]+[0-9]+(-[0-9]+)?|[a-z0-9.-]+@[a-z0-9.-]+|[a-z0-9-]+(/[a-z0-9.-]+)*\\.(yaml|ru|org))(?![a-z])");

    /** The two who see most pages: what a component says by itself would be English. */
    private static final Set<String> MOST_SEEING = Set.of("admin1", "operator");

    /** Marks the heading that is left, so that the next one is told from it, and follows the link; false where it is gone. */
    private static final String LEAVE = """
            address => {
              document.querySelectorAll('h1').forEach(one => { one.dataset.left = ''; });
              const link = [...document.querySelectorAll('nav a[href]')].find(one => one.href === address);
              link?.click();
              return link !== undefined;
            }
            """;

    private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "director1",
                "admin1",
                "deputy1",
                "teacher1",
                "class1",
                "secret1",
                "pupil1",
                "parent1",
                "head8",
                "lecturer1",
                "student1",
                "admin301",
                "zarechny",
                "operator"
            })
    void everyPageOfTheMenuStands(String login) {
        try (Road road = Road.as(login)) {
            for (String address : menu(road.page)) {
                follow(road.page, address);
                assertThat(road.page.locator(".z-error").count())
                        .as("an error instead of %s", address)
                        .isZero();
                if (MOST_SEEING.contains(login)) {
                    road.russian(NAMES);
                }
                if (EXAMINED.add(pattern(address))) {
                    examine(road);
                }
            }
        }
    }

    /**
     * By the menu, as people go: the application is loaded once for a role, not once for a page. Only what another child's
     * page leaves out of the menu is opened by its address.
     */
    private static void follow(Page page, String address) {
        if (!page.url().equals(address) && !((Boolean) page.evaluate(LEAVE, address))) {
            page.navigate(address);
        }
        page.waitForURL(address);
        assertThat(page.locator("h1:not([data-left])").first()).isVisible();
    }

    private static List<String> menu(Page page) {
        page.locator("nav a[href]:not([href=''])").first().waitFor();
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add(page.url());
        for (Object address : (List<?>) page.locator("nav a[href]").evaluateAll("all => all.map(a => a.href)")) {
            addresses.add((String) address);
        }
        return List.copyOf(addresses);
    }

    private static void examine(Road road) {
        road.accessible();
        road.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        road.contrasting();
        road.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        road.page.setViewportSize(390, 844);
        road.asWideAsItsWindow();
        road.page.setViewportSize(1440, 900);
    }

    private static String pattern(String address) {
        return address.replaceFirst("^https?://[^/]+", "").replaceAll("[0-9]+", "N");
    }
}
