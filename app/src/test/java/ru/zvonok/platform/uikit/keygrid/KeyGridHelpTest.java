package ru.zvonok.platform.uikit.keygrid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.support.InBrowser;

/** What the grid tells of itself: its keys, the menu of a column, a cell that is closed, a day that has passed. */
@InBrowser
class KeyGridHelpTest {

    GridWindow window;

    @BeforeEach
    void open() {
        window = new GridWindow(Journal.full());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theKeysAreToldByF1AndByTheMouse() {
        Locator help = window.page.locator("key-grid .help");
        window.at(3, 3);
        window.press("F1");
        assertThat(help).isVisible();
        assertThat(help).containsText("Ctrl+Enterпоставить значение во все выделенные ячейки");
        assertThat(help).containsText("нОТ отсутствует");
        window.press("Escape");
        assertThat(help).isHidden();
        assertThat(window.cell(3, 3)).isFocused();
        window.page.locator("key-grid .keys").click();
        assertThat(help).isVisible();
    }

    @Test
    void theNextKeyAfterAFloatingBoxIsTheCells() {
        window.at(3, 3);
        window.press("F1");
        assertThat(focusAfter("help", "Escape")).isEqualTo("3");
        window.press(" ");
        assertThat(focusAfter("pick", "Escape")).isEqualTo("3");
        window.press(" ");
        assertThat(focusAfter("pick", "5")).isEqualTo("3");
    }

    /** In one breath: a quick typist does not wait for the browser to give the focus back. */
    private String focusAfter(String box, String key) {
        return (String) window.page.evaluate("""
                ([box, key]) => {
                  const root = grid.shadowRoot, el = root.querySelector('.' + box);
                  const at = el.contains(root.activeElement) ? root.activeElement : el;
                  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
                  return root.activeElement?.dataset.c || '';
                }
                """, List.of(box, key));
    }

    @Test
    void theRightButtonOnAHeadAsksForTheMenuOfItsColumn() {
        window.at(3, 3);
        window.page.locator("key-grid .h[data-c='6']").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        signalled("menu", "l6");
        assertThat(window.cell(3, 6)).isFocused();
    }

    @Test
    void aClosedCellIsHeardAsSuch() {
        assertThat(window.cell(4, 5)).hasAttribute("aria-readonly", "true");
        assertThat(window.cell(4, 6)).not().hasAttribute("aria-readonly", "true");
        window.page.evaluate("grid.applyRemote([['p4', 'l6', ['', 7, {l: 1, h: 'Урок отменён'}]]])");
        assertThat(window.cell(4, 6)).hasAttribute("aria-readonly", "true");
    }

    @Test
    void comingBackAfterMidnightIsTold() {
        window.page.clock().setFixedTime("2030-01-01T08:00:00");
        window.page.evaluate("dispatchEvent(new Event('focus'))");
        signalled("day", "");
    }

    private void signalled(String name, String column) {
        window.until(() -> Boolean.TRUE.equals(window.page.evaluate(
                "([n, c]) => window.signals.some(s => s.name === n && s.column === c)", List.of(name, column))));
    }
}
