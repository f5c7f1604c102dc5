package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The key grid of a page as eyes and hands use it. */
record KeyGrid(Page page) {

    Locator rows() {
        return page.locator("key-grid .body [data-r]");
    }

    Locator row(String who) {
        return rows().filter(new Locator.FilterOptions().setHasText(who));
    }

    /** The number of the column whose head begins so. */
    String column(String head) {
        return page.locator("key-grid [role=columnheader][aria-label^='" + head + "']")
                .getAttribute("data-c");
    }

    Locator cell(int row, String column) {
        return page.locator("key-grid .body [data-r='" + row + "'] [data-c='" + column + "']");
    }

    static Locator cell(Locator row, String column) {
        return row.locator("[data-c='" + column + "']");
    }

    /** Types into the cell and goes one down. */
    void type(Locator cell, String value) {
        cell.click();
        write(value);
    }

    /** Types where one stands and goes one down. */
    void write(String value) {
        page.keyboard().type(value);
        page.keyboard().press("Enter");
    }

    /** What the grid says about saving. */
    Locator state() {
        return page.locator("key-grid-state");
    }

    void saved() {
        assertThat(state()).hasText("Сохранено");
    }
}
