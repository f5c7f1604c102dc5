package ru.zvonok.support;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import ru.zvonok.platform.access.Actor;

/** A test of views without a browser, on the same context and database as the door tests. */
@ModuleTest
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected TwoTenants tenants;

    /** From here on the page is this person's. */
    protected void signIn(Actor actor) {
        SecurityContextHolder.setContext(new SecurityContextImpl(SignedInAs.token(actor)));
    }

    /** Opens a page by its path and query, as a link would. */
    protected void open(String path) {
        Location target = new Location(path);
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }

    /** The same where it stands there already: by now the page of somebody else, or of another state of things. */
    protected void openAnew(String path) {
        open(path);
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }
}
