package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.zvonok.ZvonokApplication;
import ru.zvonok.demo.OwnProcess;
import ru.zvonok.local.Ports;

/**
 * Two nodes on one database and one Redis behind the proxy, a browser at each: what happens at one is known at the other, and
 * when one is killed its people sign in again and have lost nothing.
 */
class TwoNodesRoadTest {

    private static final Path FOLDER = Path.of("target", "nginx").toAbsolutePath();
    private static final String READY = "Started ZvonokApplication";
    private static final double PATIENCE_MILLIS = 120_000;
    private static final Pattern WAIT = Pattern.compile("Следующая через [0-9]+ (с|мин)");

    private static Nginx proxy;
    private static OwnProcess other;
    private static int otherPort;
    private static String here;
    private static String there;

    @BeforeAll
    static void bothStand() throws IOException, InterruptedException {
        int port = URI.create(RoadRegion.address()).getPort();
        otherPort = Ports.freeFrom(0);
        startTheOther();
        proxy = Nginx.before(List.of(port, otherPort), FOLDER);
        here = proxy.wordFor(port);
        there = proxy.wordFor(otherPort);
    }

    private static void startTheOther() throws IOException {
        other = OwnProcess.start(
                OwnProcess.SHORT, ZvonokApplication.class, RoadRegion.demo().anotherNode(otherPort));
        other.await(line -> line.contains(READY));
    }

    @AfterAll
    static void bothGo() throws IOException, InterruptedException {
        proxy.close();
        other.close();
    }

    @Test
    void aMarkTypedAtOneNodeIsSeenAtTheOther() {
        try (Road teacher = at(there, "teacher1");
                Road deputy = at(here, "teacher1")) {
            teacher.link("Открыть урок").click();
            KeyGrid typing = teacher.grid();
            deputy.page.navigate(teacher.page.url());
            KeyGrid looking = deputy.grid();
            String column = typing.column("20 ноября");
            int row = typing.rows().count() - 1;
            String mark = "5".equals(typing.cell(row, column).textContent().strip()) ? "4" : "5";
            typing.type(typing.cell(row, column), mark);
            typing.saved();
            assertThat(looking.cell(row, column)).hasText(mark);
        }
    }

    @Test
    void aSessionEndedAtOneNodeEndsAtTheOther() {
        try (Road one = at(there, "director1");
                Road two = at(here, "director1")) {
            one.stands("Пятница, 20 ноября").heard();
            two.page.navigate(proxy.address() + "/me/sessions");
            two.stands("Моя учётная запись");
            two.button("Завершить все остальные").click();
            one.page.waitForURL(Pattern.compile(".*/sign-in.*"));
            one.sees("Этот сеанс завершён с другого устройства");
        }
    }

    @Test
    void aRightTakenAtOneNodeIsGoneAtTheOther() {
        try (Road admin = at(here, "admin1");
                Road teacher = at(there, "teacher1")) {
            teacher.link("Открыть урок").click();
            KeyGrid grid = teacher.grid();
            Locator cell = grid.cell(1, grid.column("20 ноября"));
            String before = cell.textContent().strip();
            RightsOfTeachers rights = new RightsOfTeachers(admin);
            try {
                rights.takeMarking();
                grid.type(cell, "3");
                teacher.sees("больше нет права ставить отметки");
                assertThat(cell).containsText(before);
            } finally {
                rights.giveMarkingBack();
            }
        }
    }

    /** The calendar is read out of the node's own memory for a minute, unless the other node says that it changed. */
    @Test
    void whatANodeKeepsIsReadAnewWhenTheOtherChangesIt() {
        try (Road looking = at(here, "deputy1");
                Road changing = at(there, "deputy1")) {
            String before = calendar(looking).textContent().strip();
            String after = before + ", второй корпус";
            rename(changing, after);
            try {
                assertThat(calendar(looking)).hasText(after);
            } finally {
                rename(changing, before);
            }
            assertThat(calendar(looking)).hasText(before);
        }
    }

    private static Locator calendar(Road deputy) {
        deputy.page.navigate(proxy.address() + "/o/101/school-year/periods");
        deputy.stands("Учебный год").heard();
        return deputy.page.locator("main h2").first();
    }

    private static void rename(Road deputy, String name) {
        Locator calendar = calendar(deputy);
        deputy.button("Изменить").first().click();
        deputy.dialog().getByLabel("Название").fill(name);
        deputy.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Сохранить"))
                .click();
        assertThat(calendar).hasText(name);
    }

    @Test
    void wrongPasswordsOfBothNodesAreCountedTogether() {
        try (Road one = Road.strangerAt(proxy.address(), cookie(there));
                Road two = Road.strangerAt(proxy.address(), cookie(here))) {
            for (int i = 0; i < 5; i++) {
                one.triesPassword("nobody-at-both", "wrong-" + i);
                two.triesPassword("nobody-at-both", "wrong-" + i);
            }
            assertThat(two.page.getByText(WAIT)).isVisible();
        }
    }

    @Test
    void whatIsAskedOfOneNodeIsReadyAtTheOtherOnce() {
        try (Road asking = at(there, "deputy1");
                Road looking = at(here, "deputy1")) {
            int before = prepared(looking);
            ask(asking);
            comes(looking, before + 1);
            assertThat(prepared(asking)).isEqualTo(before + 1);
        }
    }

    /** Whichever node had begun it. */
    @Test
    void theWorkOfAKilledNodeIsDoneByTheOtherOnce() throws IOException, InterruptedException {
        try (Road asking = at(there, "deputy1");
                Road looking = at(here, "deputy1")) {
            int before = prepared(looking);
            ask(asking);
            try {
                other.kill();
                comes(looking, before + 1);
                assertThat(prepared(looking)).isEqualTo(before + 1);
            } finally {
                startTheOther();
                proxy.leads(there, otherPort);
            }
        }
    }

    /** Letters to all parents of the school are made in the background. */
    private static void ask(Road deputy) {
        deputy.page.navigate(proxy.address() + "/o/101/reports/finals.school-letters");
        deputy.button("Подготовить PDF").click();
        deputy.stands("Отчёты").sees("Подготовлены для вас");
    }

    private static int prepared(Road deputy) {
        deputy.page.navigate(proxy.address() + "/o/101/reports");
        deputy.stands("Отчёты").heard();
        return files(deputy).count();
    }

    private static void comes(Road deputy, int many) {
        deputy.page.navigate(proxy.address() + "/o/101/reports");
        deputy.stands("Отчёты");
        assertThat(files(deputy)).hasCount(many, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static Locator files(Road deputy) {
        return deputy.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(".*\\.pdf")));
    }

    /** A mark is acknowledged, the node is killed, another mark is typed: both are there after the new sign-in. */
    @Test
    void whoseNodeIsKilledSignsInAgainAndHasLostNothing() throws IOException, InterruptedException {
        try (Road teacher = at(there, "class1")) {
            teacher.link("Открыть урок").first().click();
            KeyGrid grid = teacher.grid();
            String lesson = teacher.page.url();
            String column = grid.column("20 ноября");
            int row = grid.rows().count() - 1;
            String saved = otherThan(grid.cell(row, column));
            grid.type(grid.cell(row, column), saved);
            grid.saved();
            try {
                other.kill();
                String typed = otherThan(grid.cell(row - 1, column));
                grid.type(grid.cell(row - 1, column), typed);

                teacher.page.navigate(lesson);
                teacher.signInAgain("class1", PATIENCE_MILLIS);
                KeyGrid again = teacher.grid();
                again.saved();
                assertThat(again.cell(row, column)).hasText(saved);
                assertThat(again.cell(row - 1, column)).hasText(typed);
            } finally {
                startTheOther();
                proxy.leads(there, otherPort);
            }
        }
    }

    private static String otherThan(Locator cell) {
        return "4".equals(cell.textContent().strip()) ? "5" : "4";
    }

    private static Road at(String node, String login) {
        return Road.by(proxy.address(), cookie(node), login);
    }

    private static Cookie cookie(String node) {
        return new Cookie(Nginx.COOKIE, node);
    }
}
