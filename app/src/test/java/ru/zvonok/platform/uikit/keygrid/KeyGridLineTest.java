package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.support.InBrowser;

/** A bad line, a lost session, a crash: nothing typed is lost, nothing is doubled, nothing goes under another name. */
@InBrowser
class KeyGridLineTest {

    private static final Pattern PENDING = Pattern.compile("\\bpending\\b");

    GridWindow window;

    @BeforeEach
    void open() {
        window = new GridWindow(Journal.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void editsMadeWithoutALineAreSentWhenItIsBack() {
        window.context.setOffline(true);
        window.at(0, 3);
        window.press("5", "Enter", "4", "Enter", "3", "Enter");
        window.state("Нет связи: 3 отметки ждут");
        window.shows(2, 3, "3");
        window.context.setOffline(false);
        window.until(() -> window.server.saved.size() == 3);
        window.state("Сохранено");
        assertThat(window.server.came).hasSize(3);
    }

    @Test
    void aReloadWithoutAServerKeepsThem() {
        window.server.line = GridServer.Line.DOWN;
        window.at(0, 3);
        window.press("5", "Enter", "4", "Enter", "4", "5");
        window.state("Сервер пока не сохраняет: 3 отметки ждут");
        // no Enter after the last: what is being typed is kept as well
        window.reload();
        window.shows(0, 3, "5");
        window.shows(2, 3, "45");
        assertThat(window.cell(0, 3)).hasClass(PENDING);
        window.state("Сервер пока не сохраняет: 3 отметки ждут");
        window.server.line = GridServer.Line.GOOD;
        window.until(() -> window.server.saved.size() == 3);
        window.state("Сохранено");
        assertThat(window.unsent()).isZero();
        assertThat(window.server.cell("p2", "l3").text()).isEqualTo("4 5");
    }

    @Test
    void aLostAnswerSendsTheSameIdAndChangesNothing() {
        window.server.line = GridServer.Line.ANSWER_LOST;
        window.at(0, 3);
        window.press("5", "Enter");
        window.until(() -> window.server.came.size() >= 2);
        window.state("Сохранено");
        assertThat(window.server.came.stream().map(GridServer.Came::id).distinct())
                .hasSize(1);
        assertThat(window.server.saved).hasSize(1);
        assertThat(window.server.cell("p0", "l3").version()).isEqualTo(1);
        window.shows(0, 3, "5");
    }

    @Test
    void aLostAnswerAndAReload() {
        window.server.line = GridServer.Line.ANSWER_LOST;
        window.at(0, 3);
        window.press("5", "Enter");
        window.until(() -> window.server.saved.size() == 1);
        window.server.line = GridServer.Line.DOWN;
        window.reload();
        window.shows(0, 3, "5");
        window.server.line = GridServer.Line.GOOD;
        window.state("Сохранено");
        assertThat(window.server.saved).hasSize(1);
        assertThat(window.unsent()).isZero();
    }

    @Test
    void typingOnWhileAnAnswerIsLostStandsInTheRightOrder() {
        window.server.line = GridServer.Line.DOWN;
        window.at(0, 3);
        window.press("5", "Enter");
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        window.at(0, 3);
        window.press("4", "Enter");
        window.shows(0, 3, "4");
        window.server.line = GridServer.Line.GOOD;
        window.until(() -> window.server.saved.size() == 2);
        window.state("Сохранено");
        assertThat(window.server.cell("p0", "l3").text()).isEqualTo("4");
        window.shows(0, 3, "4");
    }

    @Test
    void aLostSessionWaitsForANewSignIn() {
        window.at(0, 3);
        window.press("5", "Enter");
        window.until(() -> window.server.saved.size() == 1);
        window.server.line = GridServer.Line.SIGNED_OUT;
        window.press("4", "Enter", "3", "Enter");
        window.state("Войдите снова: 2 отметки ждут");
        window.server.line = GridServer.Line.GOOD;
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        window.until(() -> window.server.saved.size() == 3);
        window.state("Сохранено");
    }

    @Test
    void anOldTokenIsRenewedUnseen() {
        window.at(0, 3);
        window.press("5", "Enter");
        window.until(() -> window.server.saved.size() == 1);
        window.server.line = GridServer.Line.TOKEN_OLD;
        window.press("4", "Enter");
        window.until(() -> window.server.saved.size() == 2);
        window.state("Сохранено");
    }

    @Test
    void anotherAccountNeitherSeesNorSendsThem() {
        window.server.line = GridServer.Line.DOWN;
        window.at(0, 3);
        window.press("5", "Enter");
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        // somebody else signs in on the same computer, in another tab
        window.server.signedIn = "8";
        window.server.line = GridServer.Line.GOOD;
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        window.state("Войдите снова: 1 отметка ждёт");
        window.server.pageOwner = "8";
        Page other = window.context.newPage();
        window.open(other, "");
        assertThat(GridWindow.cell(other, 0, 3)).hasText("");
        assertThat(other.locator("key-grid-state")).hasText("Сохранено");
        assertThat(window.server.saved).isEmpty();
        assertThat(window.unsent()).isOne();
        // and the first one is back
        window.server.signedIn = "7";
        window.server.pageOwner = "7";
        window.reload();
        window.until(() -> window.server.saved.size() == 1);
        window.state("Сохранено");
    }

    @Test
    void whatWaitsHoldsIdsAndValuesOnlyAndExpires() {
        window.server.line = GridServer.Line.DOWN;
        window.at(0, 3);
        window.press("5", "Enter");
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        String stored = (String) window.page.evaluate("JSON.stringify({...localStorage})");
        assertThat(stored)
                .contains("17/journal/c12-p3")
                .doesNotContain("Абдуллаева")
                .doesNotContain("Отметки");
        older("at", 15);
        window.reload();
        // the clock may have been wrong: it goes the day after it was found too old
        window.shows(0, 3, "5");
        older("old", 2);
        window.reload();
        window.shows(0, 3, "");
        assertThat(window.unsent()).isZero();
    }

    private void older(String stamp, int days) {
        window.page.evaluate("""
                ([stamp, days]) => { for (const k of Object.keys(localStorage)) {
                  const e = JSON.parse(localStorage[k]); e[stamp] -= days * 24 * 3600 * 1000; localStorage[k] = JSON.stringify(e); } }
                """, List.of(stamp, days));
    }

    @Test
    void otherPagesOfTheAccountAreSentFromHere() {
        window.page.evaluate("""
                localStorage.setItem('zvonok.grid.1|7|17/journal/other|6f0c1d0e-6a53-4c0e-9d3f-0a1b2c3d4e5f',
                  JSON.stringify({row: 'p0', col: 'l0', value: '5', base: 0, action: null, at: Date.now(), seq: 1}))
                """);
        window.reload();
        window.until(() -> window.server.saved.size() == 1);
        window.until(() -> window.unsent() == 0);
    }

    @Test
    void aPageThatIsNoMoreRefusesAtTheCellsAndGivesTheOldValuesBack() {
        window.at(0, 3);
        window.press("5", "Enter");
        window.until(() -> window.server.saved.size() == 1);
        window.server.line = GridServer.Line.GONE;
        window.at(0, 3);
        window.press("4", "Enter", "3", "Enter");
        window.state("Не сохранено: 2");
        assertThat(window.cell(0, 3)).hasText("5!");
        assertThat(window.cell(1, 3)).hasText("!");
        window.at(0, 3);
        assertThat(window.page.locator("key-grid .tip"))
                .containsText("Этой страницы больше нет, или у вас больше нет права её изменять.");
        assertThat(window.unsent()).isZero();
    }

    @Test
    void aProxyThatKnowsNoSuchAddressIsABadLine() {
        window.server.line = GridServer.Line.MISLED;
        window.at(0, 3);
        window.press("5", "Enter");
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        assertThat(window.unsent()).isOne();
        window.server.line = GridServer.Line.GOOD;
        window.state("Сохранено");
    }

    @Test
    void otherPagesEditsThatAreNotTakenAreTold() {
        window.server.elsewhere("p2", "l0", "4");
        window.page.evaluate("""
                () => [['p0', '6'], ['p1', '6'], ['p2', '5'], ['p3', '5']].forEach(([row, value], i) =>
                  localStorage.setItem('zvonok.grid.1|7|17/journal/other|6f0c1d0e-6a53-4c0e-9d3f-0a1b2c3d4e5' + i,
                    JSON.stringify({row, col: 'l0', value, base: 0, action: null, at: Date.now(), seq: i})))
                """);
        window.page.addInitScript("""
                addEventListener('grid-unheard', e => { window.unheard = JSON.stringify(e.detail); }, true)
                """);
        window.reload();
        window.until(() -> "{\"refused\":2,\"conflicts\":1}".equals(window.page.evaluate("window.unheard")));
        // what is in conflict waits for its page
        assertThat(window.unsent()).isOne();
        assertThat(window.server.saved).hasSize(1);
        window.state("Сохранено");
    }

    @Test
    void aRefusalThatComesAfterThePageWasLeftIsTold() {
        window.page.evaluate(
                "() => { addEventListener('grid-unheard', e => { window.unheard = e.detail.refused; }, true); }");
        window.at(0, 3);
        window.press("6");
        window.page.evaluate("grid.remove()");
        window.until(() -> Integer.valueOf(1).equals(window.page.evaluate("window.unheard")));
    }

    @Test
    void aCellThatIsNoLongerHereIsSaid() {
        window.page.evaluate("""
                localStorage.setItem('zvonok.grid.1|7|17/journal/c12-p3|6f0c1d0e-6a53-4c0e-9d3f-0a1b2c3d4e5f',
                  JSON.stringify({row: 'left', col: 'l0', value: '6', base: 0, action: null, at: Date.now(), seq: 1}))
                """);
        window.reload();
        window.state("Не сохранено значений, которых уже нет на странице: 1");
    }

    @Test
    void leavingThePageInsideTheApplicationSendsWhatIsLeft() {
        window.at(0, 3);
        window.press("5");
        window.page.evaluate("grid.remove()");
        window.until(() -> window.server.saved.size() == 1);
        window.until(() -> window.unsent() == 0);
    }

    @Test
    void theNumberOfWaitingEditsIsKnownForTheSignOut() {
        window.server.line = GridServer.Line.DOWN;
        window.at(0, 3);
        window.press("5", "Enter");
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        assertThat(window.page.evaluate("import('/key-grid/v1/unsent.js').then(m => m.count('7'))"))
                .isEqualTo(1);
        assertThat(window.page.evaluate("import('/key-grid/v1/unsent.js').then(m => m.count('8'))"))
                .isEqualTo(0);
        window.page.evaluate("import('/key-grid/v1/unsent.js').then(m => m.forget('7'))");
        assertThat(window.unsent()).isZero();
    }
}
