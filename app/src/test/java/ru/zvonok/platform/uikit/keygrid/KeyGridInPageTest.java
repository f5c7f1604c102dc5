package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ru.zvonok.local.Browser;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.ForAnybody;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.InBrowser;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TestServices;
import ru.zvonok.support.TwoTenants;

/** The component on a page of the application: typed here, saved through the endpoint, seen by the other at once. */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestServices.class)
class KeyGridInPageTest {

    @LocalServerPort
    int port;

    @Autowired
    TwoTenants tenants;

    @Autowired
    ProbePage saved;

    @Test
    void twoTeachersSeeEachOtherTyping() {
        long school = tenants.school();
        Actor one = tenants.member(school, Role.TEACHER);
        Actor two = tenants.member(school, Role.TEACHER);
        try (BrowserContext first = Browser.window(1440, 900);
                BrowserContext second = Browser.window(1440, 900)) {
            Page here = open(first, one, school);
            Page there = open(second, two, school);
            GridWindow.cell(here, 0, 17).click();
            assertThat(here.locator("#heard")).hasText("cell p0 l17");
            here.keyboard().press("5");
            here.keyboard().press("Enter");
            assertThat(here.locator("key-grid-state")).hasText("Сохранено");
            assertThat(GridWindow.cell(there, 0, 17)).hasText("5");
            assertThat(there.locator("#heard")).hasText("changed l17");
            // and the other way, with the version that came over the line
            GridWindow.cell(there, 0, 17).click();
            there.keyboard().press("4");
            there.keyboard().press("Enter");
            assertThat(GridWindow.cell(here, 0, 17)).hasText("4");
            assertThat(saved.calls).extracting(ProbePage.Call::account).contains(one.account(), two.account());
            here.locator("key-grid .h[data-c='3']").click();
            assertThat(here.locator("#heard")).hasText("column l3");
            assertThat(GridWindow.cell(here, 1, 0)).hasClass(java.util.regex.Pattern.compile("\\bcur\\b"));
            here.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/key-grid/in-page.png")));
        }
    }

    @Test
    void whatOtherPagesCouldNotSaveIsToldWithItsNumber() {
        long school = tenants.school();
        Actor teacher = tenants.member(school, Role.TEACHER);
        try (BrowserContext window = Browser.window(1440, 900)) {
            Page page = open(window, teacher, school);
            page.evaluate("""
                    ([owner, school]) => [['probe/forged', 0], ['probe/forged', 0], ['probe/other', 9]].forEach(
                      ([name, base], i) => localStorage.setItem(
                        `zvonok.grid.1|${owner}|${school}/${name}|6f0c1d0e-6a53-4c0e-9d3f-0a1b2c3d4e5${i}`,
                        JSON.stringify({row: 'r' + i, col: 'c7', value: '5', base, action: null, at: Date.now(), seq: i})))
                    """, java.util.List.of(String.valueOf(teacher.account()), String.valueOf(school)));
            page.reload();
            assertThat(page.locator(".z-notice.z-red")).containsText("Не сохранено с других страниц: 2");
            assertThat(page.locator(".z-notice.z-ochre")).containsText("Ждут вашего выбора на других страницах: 1");
            assertThat(page.locator(".z-notice")).hasCount(2);
            page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/key-grid/unheard.png")));
        }
    }

    private Page open(BrowserContext window, Actor actor, long school) {
        Page page = window.newPage();
        page.navigate("http://localhost:" + port + "/probe/sign-in/" + SignIn.remember(actor));
        page.navigate("http://localhost:" + port + "/o/" + school + "/probe");
        page.locator("key-grid .body .row").first().waitFor();
        return page;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        VaadinServiceInitListener probeRoute() {
            return init -> RouteConfiguration.forRegistry(
                            init.getSource().getRouter().getRegistry())
                    .setRoute("o/:organisation/probe", ProbeView.class);
        }

        @Bean
        @Order(-1000)
        SecurityFilterChain probeSignIn(HttpSecurity http) {
            return http.securityMatcher("/probe/**")
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }

        @Bean
        SignIn signIn() {
            return new SignIn();
        }
    }

    /** Signs a test's actor in by a link. */
    @ForAnybody
    @RestController
    static class SignIn {

        private static final Map<String, Actor> ACTORS = new ConcurrentHashMap<>();

        static String remember(Actor actor) {
            ACTORS.put(String.valueOf(actor.account()), actor);
            return String.valueOf(actor.account());
        }

        @GetMapping("/probe/sign-in/{account}")
        String signIn(@PathVariable String account, HttpServletRequest request, HttpServletResponse response) {
            new HttpSessionSecurityContextRepository()
                    .saveContext(new SecurityContextImpl(SignedInAs.token(ACTORS.get(account))), request, response);
            return "";
        }
    }
}
