package ru.zvonok.platform.uikit.keygrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.support.InBrowser;

/** The store of unsent edits where the browser, the clock, a second page or the server plays tricks. */
@InBrowser
class KeyGridStoreTest {

    private static final String NO_ROOM =
            "() => { window.put = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new Error('full'); }; }";

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
    void aBrowserWithoutStorageStillSaves() {
        window.page.evaluate(NO_ROOM);
        type(0, "5");
        window.until(() -> window.server.saved.size() == 1);
        window.state("Сохранено");
    }

    @Test
    void whatTheBrowserDoesNotKeepIsSaidWhileItWaits() {
        window.server.line = GridServer.Line.DOWN;
        window.page.evaluate(NO_ROOM);
        type(0, "5");
        window.state(
                "Сервер пока не сохраняет: 1 отметка ждёт. Не закрывайте страницу: этот браузер не хранит введённое");
        List<String> asked = new ArrayList<>();
        window.page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        window.page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        window.until(() -> asked.equals(List.of("beforeunload")));
        // room again: the next one is kept, and once something went the first is too
        window.page.evaluate("() => { Storage.prototype.setItem = window.put; }");
        type(1, "4");
        window.server.line = GridServer.Line.GOOD;
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        window.until(() -> window.server.saved.size() == 2);
        window.state("Сохранено");
        assertThat(window.unsent()).isZero();
        window.page.offDialog(Dialog::dismiss);
    }

    @Test
    void aBrowserThatForbidsStorageSaysSoToo() {
        window.server.line = GridServer.Line.DOWN;
        window.page.addInitScript(
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        window.reload();
        type(0, "5");
        type(1, "4");
        window.state(
                "Сервер пока не сохраняет: 2 отметки ждут. Не закрывайте страницу: этот браузер не хранит введённое");
        window.server.line = GridServer.Line.GOOD;
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        window.until(() -> window.server.saved.size() == 2);
        window.state("Сохранено");
    }

    @Test
    void twoPagesWithQueuesSaveEachEditOnce() {
        window.server.line = GridServer.Line.DOWN;
        type(0, "5");
        type(1, "4");
        window.state("Сервер пока не сохраняет: 2 отметки ждут");
        Page other = window.context.newPage();
        window.open(other, "");
        GridWindow.cell(other, 2, 3).click();
        other.keyboard().press("5");
        other.keyboard().press("Enter");
        window.server.line = GridServer.Line.GOOD;
        other.evaluate("dispatchEvent(new Event('focus'))");
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        window.until(() -> window.server.saved.size() == 3);
        window.state("Сохранено");
        window.until(() -> window.unsent() == 0);
        assertThat(window.server.saved).hasSize(3);
        assertThat(window.server.cell("p1", "l3").version()).isOne();
    }

    @Test
    void whatIsTypedAnewWhileAnotherPageSendsTheOldIsNotTakenForSent() {
        window.server.line = GridServer.Line.DOWN;
        // the first batch fails, what is typed after it waits unsent
        type(0, "5");
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        type(1, "4");
        String stored = (String)
                window.page.evaluate("Object.keys(localStorage).find(k => JSON.parse(localStorage[k]).row === 'p1')");
        String id = stored.substring(stored.lastIndexOf('|') + 1);
        // another page of the account finds it in the store and sends it
        window.server.sendElsewhere(id, "p1", "l3", "4");
        type(1, "3");
        window.server.line = GridServer.Line.GOOD;
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        // never «saved» while something else stands there
        window.state("Выберите значение: 1");
        window.shows(1, 3, "43");
    }

    @Test
    void aClockPutBackKeepsTheOrderOfTyping() {
        window.server.line = GridServer.Line.DOWN;
        type(0, "5");
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        window.page.clock().setFixedTime("2010-01-01T08:00:00");
        window.reload();
        type(0, "4");
        window.reload();
        window.shows(0, 3, "4");
        window.server.line = GridServer.Line.GOOD;
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        window.state("Сохранено");
        window.shows(0, 3, "4");
        assertThat(window.server.cell("p0", "l3").text()).isEqualTo("4");
    }

    @Test
    void whatWasTypedWithAWrongClockIsStillSentWhenItIsPutRight() {
        window.server.line = GridServer.Line.DOWN;
        window.page.clock().setFixedTime("2010-01-01T08:00:00");
        window.reload();
        type(0, "5");
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        window.page.clock().setFixedTime("2026-11-20T10:40:00");
        window.server.line = GridServer.Line.GOOD;
        window.reload();
        window.until(() -> window.server.saved.size() == 1);
        window.until(() -> window.unsent() == 0);
    }

    @Test
    void anEditTheServerStumblesOverDoesNotStopTheOthers() {
        window.server.line = GridServer.Line.STUMBLING;
        window.at(0, 3);
        window.press("5", "Enter", "3", "Enter", "4", "Enter");
        window.until(() -> window.server.saved.size() == 2);
        window.state("Сервер пока не сохраняет: 1 отметка ждёт");
        window.server.line = GridServer.Line.GOOD;
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        window.until(() -> window.server.saved.size() == 3);
        window.state("Сохранено");
    }

    private void type(int row, String value) {
        window.at(row, 3);
        window.press(value, "Enter");
    }
}
