package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page costs a slow line, in requests and bytes; seconds are the benchmark's, see docs/performance.md. */
class FirstLoadRoadTest {

    /** At 1.6 Mbit/s the whole page is there within three seconds, with its words and fonts long before. */
    private static final int BYTES = 530_000;

    private static final int REQUESTS = 34;
    /** The page itself, and what its client tells the server. */
    private static final int AGAIN = 5;

    private static final String FETCHED = """
            () => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
              .map(one => one.transferSize)
            """;

    @Test
    void aFamilysPageStandsThereBeforeItsScripts() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            for (String page : List.of("diary", "diary-marks", "diary-tasks", "diary-absences", "today")) {
                parent.open(page);
                assertThat(parent.page.locator("#outlet h1")).isVisible();
                String heading = parent.page.locator("#outlet h1").innerText();
                try (Road bare = parent.onNewPhone(true)) {
                    bare.stands(heading);
                    assertThat(bare.page.locator("#z-early .z-phone-tabs a").first())
                            .isVisible();
                }
            }
            try (Road bare = parent.open("diary").stands("Сегодня").onNewPhone(true)) {
                bare.accessible();
                bare.page
                        .locator("#z-early a")
                        .filter(new Locator.FilterOptions().setHasText("Отметки"))
                        .first()
                        .click();
                bare.stands("Отметки по предметам");
            }
        }
    }

    @Test
    void theCopyGoesWhenThePageLives() {
        try (Road parent = Road.onPhoneAs("parent1");
                Road phone = parent.open("diary").stands("Сегодня").onNewPhone(false)) {
            assertThat(phone.page.locator("#outlet h1")).isVisible();
            assertThat(phone.page.locator("#z-early")).hasCount(0);
        }
    }

    /** The service worker keeps the frame of a page for the time without a line, whoever sits there then. */
    @Test
    void theFrameThatIsKeptHasNobodysContent() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            Object kept = parent.page.evaluate("""
                    async () => {
                      const pages = [];
                      for (const name of await caches.keys()) {
                        const cache = await caches.open(name);
                        for (const request of await cache.keys()) {
                          const answer = await cache.match(request);
                          if ((answer.headers.get('Content-Type') || '').includes('html')) pages.push(await answer.text());
                        }
                      }
                      return pages;
                    }
                    """);
            assertThat((List<?>) kept).isNotEmpty().allSatisfy(page -> assertThat((String) page)
                    .doesNotContain("\"uidl\"")
                    .doesNotContain("z-early"));
        }
    }

    @Test
    void aTapBeforeTheScriptsIsDoneWhenTheyCome() {
        List<Route> scripts = new ArrayList<>();
        try (Road parent = Road.onPhoneAs("parent1");
                Road phone = parent.open("diary").stands("Сегодня").onNewPhone(scripts::add)) {
            Locator mark = phone.page.locator("#z-early .z-mark-tile").last();
            mark.click();
            assertThat(mark).hasAttribute("aria-busy", "true");
            assertThat(phone.page.locator("#outlet main")).hasCount(0);

            phone.page.waitForCondition(() -> !scripts.isEmpty());
            scripts.forEach(Route::resume);
            phone.sees("Выставлено");
            assertThat(phone.page.locator("#z-early")).hasCount(0);
        }
    }

    @Test
    void aSlowLineIsAskedForLittleAndNeverTwice() {
        try (Road parent = Road.onPhoneAs("parent1");
                Road phone = parent.open("diary").stands("Сегодня").onNewPhone(false)) {
            phone.page.waitForLoadState(LoadState.NETWORKIDLE);
            List<Integer> first = fetched(phone);
            assertThat(first.size()).isLessThanOrEqualTo(REQUESTS);
            assertThat(first.stream().mapToInt(Integer::intValue).sum())
                    .isPositive()
                    .isLessThanOrEqualTo(BYTES);
            assertThat(phone.page.locator("script[src*=key-grid]")).hasCount(0);

            phone.page.reload();
            phone.page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(fetched(phone).size()).isLessThanOrEqualTo(AGAIN);
        }
    }

    @Test
    void aJournalComesWithItsContentAndNamesAllItsScriptsAtOnce() {
        try (Road teacher = Road.as("teacher1")) {
            teacher.open("journal");
            teacher.page.locator("#outlet h1").waitFor();
            List<String> asked = new ArrayList<>();
            teacher.page.onRequest(request -> asked.add(request.url()));
            teacher.page.reload();
            teacher.page.locator("#outlet h1").waitFor();
            assertThat(asked).noneMatch(url -> url.contains("v-r=init"));
            assertThat(teacher.page.locator("link[rel=modulepreload][href*=key-grid]"))
                    .not()
                    .hasCount(0);
            teacher.page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(fetched(teacher).size()).isLessThanOrEqualTo(AGAIN);
        }
    }

    @Test
    void aPageIsShownBeforeTheServerSaysSoAndALinkOfItWaitsForItsOwnAnswer() {
        List<Route> answers = new ArrayList<>();
        try (Road teacher = Road.as("teacher1")) {
            teacher.page.route("**/*v-r=uidl*", answers::add);
            teacher.open("journal");
            assertThat(teacher.page.locator("key-grid .body .row").first()).isVisible();
            teacher.page.waitForCondition(() -> !answers.isEmpty());

            teacher.link("Сегодня").first().click();
            teacher.page.unroute("**/*v-r=uidl*");
            answers.forEach(Route::resume);
            teacher.stands("Пятница, 20 ноября");
            assertThat(teacher.page).hasURL(Pattern.compile(".*/today"));
            assertThat(teacher.page.locator("key-grid")).hasCount(0);
        }
    }

    @Test
    void aJournalWhoseScriptsDidNotComeIsOpenedAgain() {
        AtomicInteger asked = new AtomicInteger();
        try (Road teacher = Road.as("teacher1")) {
            teacher.page.route("**/key-grid/**/entry.js", route -> {
                if (asked.incrementAndGet() <= 3) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            teacher.open("journal");
            assertThat(teacher.page.locator("key-grid .body .row").first()).isVisible();
            assertThat(asked.get()).isGreaterThan(3);
        }
    }

    private static List<Integer> fetched(Road road) {
        return Stream.of(road.page.evaluate(FETCHED))
                .flatMap(all -> ((List<?>) all).stream())
                .map(size -> ((Number) size).intValue())
                .filter(size -> size > 0)
                .toList();
    }
}
