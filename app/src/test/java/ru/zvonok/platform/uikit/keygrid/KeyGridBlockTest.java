package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.support.InBrowser;

/** Blocks of cells: selecting, copying, pasting, clearing, undoing. */
@InBrowser
class KeyGridBlockTest {

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
    void aBlockFromASpreadsheetIsPasted() {
        window.at(2, 2);
        paste("5\t4\r\n\"3\"\tн\r\n45\t2\r\n");
        window.shows(2, 2, "5");
        window.shows(2, 3, "4");
        window.shows(3, 2, "3");
        window.shows(3, 3, "ОТ");
        window.shows(4, 2, "45");
        // the refused value is gone, the others are saved in one batch
        window.until(() -> window.server.saved.size() == 5);
        assertThat(window.server.batches).containsExactly(6);
        window.shows(4, 3, "!");
        window.state("Не сохранено: 1");
    }

    @Test
    void oneValueFillsASelection() {
        window.at(0, 4);
        paste("5");
        window.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight");
        assertThat(window.page.locator("key-grid .c[aria-selected=true]")).hasCount(6);
        paste("4");
        window.until(() -> window.server.cell("p2", "l5").text().equals("4"));
        window.shows(0, 4, "4");
        window.shows(2, 4, "4");
        window.at(5, 4);
        window.press("Shift+ArrowDown", "3", "Control+Enter");
        window.shows(5, 4, "3");
    }

    @Test
    void aBlockIsCopiedAsText() {
        window.at(0, 2);
        window.press("5", "Tab", "4", "5", "Enter", "3", "Enter");
        window.at(0, 2);
        window.press("Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
        assertThat(window.page
                        .evaluate("navigator.clipboard.readText()")
                        .toString()
                        .replace("\r", ""))
                .isEqualTo("5\t4 5\n3\t");
        window.at(10, 2);
        window.press("Control+v");
        window.shows(10, 3, "45");
        window.shows(11, 2, "3");
        window.until(() -> window.server.cell("p10", "l3").text().equals("4 5"));
    }

    @Test
    void cutAndDeleteClear() {
        window.at(0, 2);
        paste("5\t4\n3\t5");
        window.until(() -> window.server.saved.size() == 4);
        window.press("Control+x");
        window.until(() -> window.server.cell("p1", "l3").text().isEmpty());
        window.press("Control+v");
        window.shows(1, 3, "5");
        window.press("Delete");
        window.shows(0, 2, "");
        window.shows(1, 3, "");
        window.state("Сохранено");
        assertThat(window.server.cell("p1", "l3").text()).isEmpty();
    }

    @Test
    void theMouseSelectsByDragging() {
        var from = window.cell(3, 3).boundingBox();
        var to = window.cell(6, 5).boundingBox();
        window.page.mouse().move(from.x + 5, from.y + 5);
        window.page.mouse().down();
        window.page.mouse().move(from.x + 60, from.y + 40);
        window.page.mouse().move(to.x + 5, to.y + 5);
        window.page.mouse().up();
        assertThat(window.page.locator("key-grid .c[aria-selected=true]")).hasCount(12);
        window.cell(8, 3)
                .click(new com.microsoft.playwright.Locator.ClickOptions()
                        .setModifiers(java.util.List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        assertThat(window.page.locator("key-grid .c[aria-selected=true]")).hasCount(6);
    }

    @Test
    void undoAndRedoAStepAtATime() {
        window.at(0, 2);
        paste("5\n4\n3");
        window.at(0, 3);
        window.press("4", "Enter");
        window.until(() -> window.server.saved.size() == 4);
        window.press("Control+z");
        window.shows(0, 3, "");
        window.shows(2, 2, "3");
        window.press("Control+z");
        window.shows(2, 2, "");
        window.until(() -> window.server.cell("p2", "l2").text().isEmpty());
        window.press("Control+y", "Control+Shift+z");
        window.shows(2, 2, "3");
        window.shows(0, 3, "4");
        window.until(() -> window.server.cell("p0", "l3").text().equals("4"));
        window.state("Сохранено");
    }

    @Test
    void undoLeavesWhatAnotherHasChangedSince() {
        window.at(0, 2);
        window.press("5", "Enter");
        window.until(() -> window.server.saved.size() == 1);
        window.state("Сохранено");
        window.page.evaluate("grid.applyRemote([['p0', 'l2', ['3', 9]]])");
        window.press("Control+z");
        window.shows(0, 2, "3");
        assertThat(window.server.saved).hasSize(1);
    }

    @Test
    void whatDoesNotFitOrMayNotBeChangedIsSaid() {
        window.at(26, 18);
        paste("5\t4\n5\t4\n5\t4");
        assertThat(window.page.locator("key-grid .live"))
                .hasText("Пропущено ячеек, которые изменить нельзя: 2. Не поместилось ячеек: 2");
        window.until(() -> window.server.saved.size() == 2);
    }

    @Test
    void longTextIsCutForTheServerToRefuse() {
        window.at(0, 2);
        paste("ъ".repeat(1000));
        window.until(() -> window.server.came.size() == 1);
        assertThat(window.server.came.getFirst().value()).hasSize(256);
    }

    private void paste(String text) {
        window.page.evaluate("t => navigator.clipboard.writeText(t)", text);
        window.press("Control+v");
    }
}
