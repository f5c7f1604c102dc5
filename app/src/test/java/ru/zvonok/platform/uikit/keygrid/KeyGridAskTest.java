package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.support.InBrowser;

/** What the server wants to know before it saves: asked at the cell, nothing typed is lost meanwhile. */
@InBrowser
class KeyGridAskTest {

    private static final Pattern ASKED = Pattern.compile("\\basked\\b");

    GridWindow window;

    @BeforeEach
    void marksStandThere() {
        window = new GridWindow(Journal.empty());
        for (int row = 0; row < 3; row++) {
            window.server.elsewhere("p" + row, "l3", "5");
        }
        window.reload();
        window.server.asks = true;
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aUsualAnswerIsOneClick() {
        window.at(0, 3);
        window.press("4", "Enter");
        assertThat(window.cell(0, 3)).hasClass(ASKED);
        assertThat(window.cell(0, 3)).hasText("4?");
        assertThat(tip()).containsText(GridServer.WHY);
        window.state("Ждут ответа: 1");
        tip().locator("button").getByText("Пересдача").click();
        window.until(() -> window.server.saved.size() == 1);
        assertThat(window.server.saved.getFirst().note()).isEqualTo("Пересдача");
        window.shows(0, 3, "4");
        assertThat(window.cell(0, 3)).not().hasClass(ASKED);
        assertThat(window.cell(0, 3)).isFocused();
        window.state("Сохранено");
        assertThat(window.unsent()).isZero();
    }

    @Test
    void anyOtherAnswerIsTypedWithTheKeyboardAlone() {
        window.at(0, 3);
        window.press("4", "Enter");
        assertThat(window.cell(0, 3)).hasClass(ASKED);
        window.at(0, 3);
        window.press(" ", "Tab", "Tab");
        window.page.keyboard().insertText("Описка");
        window.press("Enter");
        window.until(() -> window.server.saved.size() == 1);
        assertThat(window.server.saved.getFirst().note()).isEqualTo("Описка");
        window.state("Сохранено");
    }

    @Test
    void oneAnswerServesAllThatWait() {
        window.at(0, 3);
        window.page.evaluate("() => navigator.clipboard.writeText('4\\n4\\n4\\n4')");
        window.press("Control+v");
        window.state("Ждут ответа: 3");
        window.shows(3, 3, "4");
        window.at(1, 3);
        assertThat(tip()).containsText("3");
        tip().locator("button").first().click();
        window.until(() -> window.server.saved.size() == 4);
        window.state("Сохранено");
        for (int row = 0; row < 4; row++) {
            window.shows(row, 3, "4");
        }
    }

    @Test
    void whatWaitsIsStillThereAfterAReload() {
        window.at(0, 3);
        window.press("4", "Enter");
        assertThat(window.cell(0, 3)).hasClass(ASKED);
        window.reload();
        assertThat(window.cell(0, 3)).hasClass(ASKED);
        assertThat(window.cell(0, 3)).hasText("4?");
    }

    @Test
    void takenBackTheOldValueStandsThere() {
        window.at(0, 3);
        window.press("4", "Enter");
        assertThat(window.cell(0, 3)).hasClass(ASKED);
        window.at(0, 3);
        tip().locator("button").last().click();
        window.shows(0, 3, "5");
        window.state("Сохранено");
        assertThat(window.unsent()).isZero();
        assertThat(window.server.saved).isEmpty();
    }

    @Test
    void typingAnewReplacesWhatWaits() {
        window.at(0, 3);
        window.press("4", "Enter");
        assertThat(window.cell(0, 3)).hasClass(ASKED);
        window.at(0, 3);
        window.press("3", "Enter");
        assertThat(window.cell(0, 3)).hasText("3?");
        window.state("Ждут ответа: 1");
        window.press("Control+z");
        assertThat(window.cell(0, 3)).hasText("4?");
        window.press("Control+z");
        window.shows(0, 3, "5");
        window.state("Сохранено");
    }

    /** The same holds for a value that somebody else was first with. */
    @Test
    void typingAnewReplacesAConflict() {
        window.server.asks = false;
        window.server.elsewhere("p5", "l3", "3");
        window.at(5, 3);
        window.press("5", "Enter");
        assertThat(window.cell(5, 3)).hasClass(Pattern.compile("\\bconflict\\b"));
        window.at(5, 3);
        window.press("4", "Enter");
        window.until(() -> window.server.cell("p5", "l3").text().equals("4"));
        window.state("Сохранено");
    }

    private Locator tip() {
        return window.page.locator("key-grid .tip");
    }
}
