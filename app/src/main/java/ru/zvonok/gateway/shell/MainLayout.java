package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.WideWork;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.UnsentEdits;

/** Drawer, top bar and the page. Told anew after every navigation, because it may have changed the organisation. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String RAIL = "shell.rail";
    private static final String FOLDED = "z-rail";
    private static final String FAMILY = "z-family";

    private final AccessControl access;
    private final SideMenu menu;
    private final PhoneTabs tabs;
    private final TopBar top;
    private final MenuEntries entries;

    MainLayout(AccessControl access, MenuEntries entries, TopBar top) {
        this.access = access;
        this.entries = entries;
        this.top = top;
        this.menu = new SideMenu(this::fold);
        this.tabs = new PhoneTabs(() -> setDrawerOpened(true));
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(Words.t("shell.drawer")));
        addClassName("z-shell");
        addToDrawer(menu);
        addToNavbar(top);
        getElement().appendChild(tabs.getElement());
        folded(Boolean.TRUE.equals(VaadinSession.getCurrent().getAttribute(RAIL)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://" + FirstLoad.KEYS);
        UnsentEdits.resume(event.getUI());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        super.showRouterLayoutContent(content);
        folded(content instanceof WideWork
                || Boolean.TRUE.equals(VaadinSession.getCurrent().getAttribute(RAIL)));
        top.help(content instanceof HasHelp helpful ? helpful.help() : "");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        var shown = access.actorIfAny().isPresent() ? entries.here() : List.<MenuEntries.Entry>of();
        menu.show(shown, path);
        tabs.show(shown, path);
        setClassName(FAMILY, family());
        top.refresh();
    }

    /** What stands around a family's page before the scripts are there; nothing for others. */
    List<Component> early() {
        return hasClassName(FAMILY) ? List.of(top, tabs) : List.of();
    }

    private boolean family() {
        return Here.organisation().isPresent()
                && access.actorIfAny().isPresent()
                && access.roles().stream().allMatch(role -> role.seat() == Role.Seat.FAMILY);
    }

    private void fold() {
        boolean folded = !getClassNames().contains(FOLDED);
        VaadinSession.getCurrent().setAttribute(RAIL, folded);
        folded(folded);
    }

    private void folded(boolean folded) {
        setClassName(FOLDED, folded);
        menu.folded(folded);
    }
}
