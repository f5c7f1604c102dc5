package ru.zvonok.platform.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.PushConnection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.SessionEnded;
import ru.zvonok.platform.access.SignedIn;

/**
 * The pages of this node that are open, by the session they belong to. When it is ended elsewhere they go to the sign-in
 * page, which says so, and do not wait for somebody to touch them.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final String TOLD = "sign-in?ended";
    private static final String LOST = TOLD + "&lost";

    private final transient Map<Long, Set<UI>> pages = new ConcurrentHashMap<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> opened(init.getUI()));
    }

    private void opened(UI ui) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return;
        }
        Long session = signedIn.session();
        if (session != null) {
            pages.compute(session, (id, open) -> {
                Set<UI> all = open == null ? ConcurrentHashMap.newKeySet() : open;
                all.add(ui);
                return all;
            });
            ui.addDetachListener(detach -> closed(session, ui));
        }
    }

    private void closed(long session, UI ui) {
        pages.computeIfPresent(session, (id, open) -> {
            open.remove(ui);
            return open.isEmpty() ? null : open;
        });
    }

    /** Told before the session is thrown away: on the thread of that, which waits until the word is out. */
    @EventListener
    void ended(SessionEnded event) {
        for (UI ui : pages.getOrDefault(event.session(), Set.of())) {
            try {
                ui.accessSynchronously(() -> tell(ui));
            } catch (UIDetachedException e) {
                // closed a moment ago: nobody is there to be told
            }
        }
    }

    /** Nobody is asked whether to leave; whoever had typed something into a form is told that it is gone. */
    private static void tell(UI ui) {
        ui.getPage()
                .executeJs(
                        "const to = window.zUnsaved ? $1 : $0; window.zUnsaved = false; location.assign(to)",
                        TOLD,
                        LOST);
        PushConnection line = ui.getInternals().getPushConnection();
        if (line != null && line.isConnected()) {
            ui.push();
            line.disconnect();
        }
    }
}
