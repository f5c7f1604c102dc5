package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.support.InBrowser;

/** What the server answers, and what others do meanwhile. */
@InBrowser
class KeyGridAnswersTest {

    private static final Pattern REFUSED = Pattern.compile("\\brefused\\b");
    private static final Pattern CONFLICT = Pattern.compile("\\bconflict\\b");
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
    void aRefusedValueGivesTheOldOneBackAndSaysWhy() {
        window.at(0, 3);
        window.press("5", "Enter");
        window.until(() -> window.server.saved.size() == 1);
        window.at(0, 3);
        window.press("6", "Enter");
        assertThat(window.cell(0, 3)).hasClass(REFUSED);
        assertThat(window.cell(0, 3)).hasText("5!");
        assertThat(tip()).containsText("«6» не сохранена");
        assertThat(tip()).containsText(GridServer.REASON);
        window.state("Не сохранено: 1");
        // the state leads to it, space to the ways out
        window.page.locator("key-grid-state button").click();
        window.press(" ", "Enter");
        assertThat(window.cell(0, 3)).not().hasClass(REFUSED);
        assertThat(window.cell(0, 3)).isFocused();
        window.state("Сохранено");
        assertThat(window.server.saved).hasSize(1);
    }

    @Test
    void aLongValueIsNamedByItsBeginning() {
        Object title = window.page.evaluate(
                "() => { const edit = { ...grid.board.ids(0, 3), value: '5'.repeat(200) };"
                        + " grid.board.refuse({ r: 0, c: 3 }, edit, { reason: 'long' }); return grid.board.ways(0, 3).title; }");
        org.assertj.core.api.Assertions.assertThat(title).isEqualTo("«" + "5".repeat(20) + "…» не сохранено");
        CellEdit edit = new CellEdit(
                java.util.UUID.randomUUID(), "r1", "c1", "4 ".repeat(40).strip(), 0, null, null);
        org.assertj.core.api.Assertions.assertThat(edit.told()).isEqualTo("4 ".repeat(10) + "…");
    }

    @Test
    void aWayOutSendsTheValueAgainWithItsKey() {
        window.at(0, 3);
        window.press("2", "Enter");
        assertThat(tip()).containsText("Сдано позже");
        tip().locator("button").first().click();
        window.until(() -> window.server.saved.size() == 1);
        assertThat(window.server.saved.getFirst().action()).isEqualTo("late");
        window.shows(0, 3, "2");
        assertThat(window.cell(0, 3)).not().hasClass(REFUSED);
    }

    @Test
    void typingAnewReplacesARefusal() {
        window.at(0, 3);
        window.press("6", "Enter");
        assertThat(window.cell(0, 3)).hasClass(REFUSED);
        window.at(0, 3);
        window.press("5", "Enter");
        window.until(() -> window.server.saved.size() == 1);
        window.shows(0, 3, "5");
        window.state("Сохранено");
    }

    @Test
    void aConflictShowsBothAndLetsOneChoose() {
        window.server.elsewhere("p0", "l3", "3");
        window.server.elsewhere("p1", "l3", "4");
        window.at(0, 3);
        window.press("5", "Enter", "5", "Enter");
        assertThat(window.cell(0, 3)).hasClass(CONFLICT);
        assertThat(window.cell(0, 3).locator("s")).hasText(new String[] {"3", "5"});
        window.state("Выберите значение: 2");
        window.at(0, 3);
        assertThat(tip()).containsText("Орлов П. С., 10:42");
        tip().locator("button").nth(1).click();
        window.shows(0, 3, "3");
        window.at(1, 3);
        window.press(" ", "Enter");
        window.until(() -> window.server.cell("p1", "l3").text().equals("5"));
        window.shows(1, 3, "5");
        window.state("Сохранено");
        assertThat(window.unsent()).isZero();
    }

    @Test
    void aConflictIsStillThereAfterAReload() {
        window.server.elsewhere("p0", "l3", "3");
        window.at(0, 3);
        window.press("5", "Enter");
        assertThat(window.cell(0, 3)).hasClass(CONFLICT);
        window.reload();
        assertThat(window.cell(0, 3)).hasClass(CONFLICT);
        assertThat(window.cell(0, 3).locator("s")).hasText(new String[] {"3", "5"});
    }

    @Test
    void theSameValueIsNoConflict() {
        window.server.elsewhere("p0", "l3", "5");
        window.at(0, 3);
        window.press("5", "Enter");
        window.state("Сохранено");
        window.shows(0, 3, "5");
        assertThat(window.cell(0, 3)).not().hasClass(CONFLICT);
    }

    @Test
    void anEditIsPendingUntilItIsAnswered() {
        window.server.line = GridServer.Line.DOWN;
        window.at(0, 3);
        window.press("5", "Enter");
        assertThat(window.cell(0, 3)).hasClass(PENDING);
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        window.server.line = GridServer.Line.GOOD;
        assertThat(window.cell(0, 3)).not().hasClass(PENDING);
        window.state("Сохранено");
    }

    @Test
    void othersEditsAppearAndDoNotDisturbTheTypist() {
        window.at(0, 3);
        remote("[['p5', 'l5', ['4', 1]], ['p0', 'avg', ['3,50', 0, {t: 'total', l: 1}]], ['gone', 'l5', ['4', 1]]]");
        window.shows(5, 5, "4");
        window.shows(0, 19, "3,50");
        assertThat(window.cell(0, 3)).isFocused();
        window.press("5");
        remote("[['p0', 'l3', ['3', 1]]]");
        window.shows(0, 3, "5");
        window.server.elsewhere("p0", "l3", "3");
        window.press("4", "Enter");
        assertThat(window.cell(0, 3)).hasClass(CONFLICT);
        assertThat(window.cell(0, 3).locator("s")).hasText(new String[] {"3", "54"});
    }

    @Test
    void anOlderNewsIsLeftAside() {
        remote("[['p5', 'l5', ['4', 3]]]");
        remote("[['p5', 'l5', ['5', 2]]]");
        window.shows(5, 5, "4");
    }

    @Test
    void aNewModelKeepsThePlaceTheTypingAndTheNews() {
        window.at(4, 6);
        remote("[['p5', 'l5', ['4', 3]]]");
        window.server.line = GridServer.Line.DOWN;
        window.press("5", "Enter");
        window.page.evaluate(
                "async () => { const m = await (await fetch('/page')).json(); grid.model = m.model + ' '; }");
        assertThat(window.cell(5, 6)).isFocused();
        window.shows(4, 6, "5");
        window.shows(5, 5, "4");
        window.server.line = GridServer.Line.GOOD;
        window.until(() -> window.server.cell("p4", "l6").text().equals("5"));
    }

    @Test
    void aBatchThatIsNeverTakenIsSaidAtItsCells() {
        window.server.line = GridServer.Line.REJECTING;
        window.at(0, 3);
        window.press("5", "Enter", "4", "Enter");
        assertThat(window.page.locator("key-grid .refused")).hasCount(2);
        assertThat(window.unsent()).isZero();
        window.server.line = GridServer.Line.GOOD;
        window.press("4", "Enter");
        window.until(() -> window.server.saved.size() == 1);
    }

    @Test
    void aLockedCellSaysWhy() {
        window.close();
        window = new GridWindow(Journal.full());
        window.at(4, 5);
        window.press("5");
        assertThat(tip()).hasText("Урок отменён");
        window.at(0, 19);
        window.press("5");
        assertThat(window.server.came).isEmpty();
        window.state("Сохранено");
    }

    @Test
    void aProposedMarkIsSetByTypingIt() {
        window.close();
        window = new GridWindow(Journal.full());
        window.at(8, 21);
        window.press("4", "Enter");
        window.until(() -> window.server.cell("p8", "period").version() == 2);
        window.shows(8, 21, "4");
        assertThat(window.cell(8, 21).locator(".t-proposed")).hasCount(0);
    }

    private void remote(String changes) {
        window.page.evaluate("grid.applyRemote(" + changes + ")");
    }

    private Locator tip() {
        return window.page.locator("key-grid .tip");
    }
}
