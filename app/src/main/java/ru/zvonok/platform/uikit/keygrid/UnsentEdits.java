package ru.zvonok.platform.uikit.keygrid;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/**
 * Edits of key grids that the browser has not got rid of yet. For the shell: every page sends what an earlier one could
 * not, and a sign-out warns first.
 */
public final class UnsentEdits {

    /** How the names begin under which {@code store.js} keeps them. */
    private static final String KEPT = "zvonok.grid.1|";

    private UnsentEdits() {}

    /**
     * Sends what the signed-in account left unsent on other pages, and tells what of it was not taken; harmless when
     * called again.
     */
    public static void resume(UI ui) {
        GridClient client = Instantiator.get(ui).getOrCreate(GridClient.class);
        String owner = client.owner();
        if (!owner.isEmpty()) {
            if (ComponentUtil.getData(ui, Unheard.class) == null) {
                ComponentUtil.setData(ui, Unheard.class, new Unheard(ui));
            }
            // most pages have nothing to send, and no need of the scripts that would
            ui.getPage().executeJs("""
                            let kept = [];
                            try { kept = Object.keys(localStorage); } catch { /* the browser keeps nothing */ }
                            if (kept.some(key => key.startsWith($0))) {
                              import($1).then(unsent => unsent.resume($2, $3)); }
                            """, KEPT + owner + "|", path(ui), owner, GridClient.base());
        }
    }

    /** Signs out, but warns first where edits wait in this browser; they stay there for the next sign-in. */
    public static void signOut(UI ui, SerializableRunnable signOut) {
        count(ui, waiting -> {
            if (waiting == 0) {
                signOut.run();
            } else {
                Confirm.ask(
                        Words.t("keygrid.leave.title", waiting),
                        Words.t("keygrid.leave.text"),
                        Words.t("keygrid.leave.action"),
                        signOut::run);
            }
        });
    }

    /** Tells how many edits of the signed-in account wait in this browser, 0 where all is sent. */
    public static void count(UI ui, SerializableConsumer<Integer> then) {
        String owner = Instantiator.get(ui).getOrCreate(GridClient.class).owner();
        module(ui, "count", owner).then(Integer.class, count -> then.accept(count == null ? 0 : count));
    }

    /** Forgets them for good, when the person has read that they will be lost and signs out all the same. */
    public static void forget(UI ui) {
        module(ui, "forget", Instantiator.get(ui).getOrCreate(GridClient.class).owner());
    }

    private static com.vaadin.flow.component.page.PendingJavaScriptResult module(
            UI ui, String function, String... arguments) {
        String rest = arguments.length > 1 ? "$2, $3" : "$2";
        Object[] all = new Object[arguments.length + 2];
        all[0] = path(ui);
        all[1] = function;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return ui.getPage().executeJs("return import($0).then(m => m[$1](" + rest + "))", all);
    }

    private static String path(UI ui) {
        return GridClient.base()
                + Instantiator.get(ui).getOrCreate(GridClient.class).path() + "/unsent.js";
    }

    /** Says once, and keeps up to date, how many edits were not taken while no grid was there to show it. */
    private static final class Unheard implements Serializable {

        private static final String REFUSED = "event.detail.refused";
        private static final String CONFLICTS = "event.detail.conflicts";

        private @Nullable Notice refused;
        private @Nullable Notice conflict;
        private int refusals;
        private int conflicts;

        Unheard(UI ui) {
            ui.getElement()
                    .addEventListener("grid-unheard", event -> {
                        var told = event.getEventData();
                        tell(told.path(REFUSED).asInt(), told.path(CONFLICTS).asInt());
                    })
                    .addEventData(REFUSED)
                    .addEventData(CONFLICTS);
        }

        private void tell(int refusalsNow, int conflictsNow) {
            if (refusalsNow > refusals) {
                refusals = refusalsNow;
                close(refused);
                refused = Notice.refused(
                        Words.t("keygrid.unheard.refused.title", refusals), Words.t("keygrid.unheard.refused.text"));
            }
            if (conflictsNow > conflicts) {
                conflicts = conflictsNow;
                close(conflict);
                conflict = Notice.warning(
                        Words.t("keygrid.unheard.conflict.title", conflicts), Words.t("keygrid.unheard.conflict.text"));
            }
        }

        private static void close(@Nullable Notice earlier) {
            if (earlier != null) {
                earlier.close();
            }
        }
    }
}
