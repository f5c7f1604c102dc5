package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * Every view of the product: the page's main landmark with a translated title. A view adds one {@link PageHead} or
 * {@link PageBar}, which carries the page's only h1.
 */
public abstract class Page extends Main implements HasDynamicTitle {

    private String title;

    /** A page with room around its content; {@code titleKey} is the browser's title. */
    protected Page(String titleKey, Object... args) {
        this.title = Words.t(titleKey, args);
        addClassName("z-page");
    }

    /** Turns the page into a work page: no padding, as high as the window, content scrolls inside. */
    protected final void fillWindow() {
        removeClassName("z-page");
        addClassName("z-work");
    }

    /** Another title, when it is known only after navigation; never a person's name. */
    protected final void titled(String text) {
        this.title = text;
    }

    @Override
    public final String getPageTitle() {
        return Words.t("uikit.page.title", title);
    }
}
