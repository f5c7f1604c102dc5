package ru.zvonok.platform.uikit.keygrid;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.PageGate;
import ru.zvonok.platform.kernel.Texts;
import tools.jackson.databind.json.JsonMapper;

/** What a key grid in the browser must know besides its model: the account, the application's root, its words. */
@Component
class GridClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "keygrid.";

    /** Every text that a client module asks for; the names are those in {@code texts.properties} after the prefix. */
    static final List<String> NAMES = List.of(
            "saved",
            "saving",
            "offline",
            "server",
            "signin",
            "reload",
            "unkept",
            "unsaved",
            "choose",
            "asked",
            "ask.all",
            "elsewhere",
            "waiting.marks.one",
            "waiting.marks.few",
            "waiting.marks.many",
            "waiting.days.one",
            "waiting.days.few",
            "waiting.days.many",
            "waiting.cells.one",
            "waiting.cells.few",
            "waiting.cells.many",
            "refused.title",
            "refused.empty",
            "refused.reason",
            "refused.gone",
            "cancel",
            "conflict.title",
            "conflict.text",
            "conflict.theirs",
            "conflict.mine",
            "empty",
            "locked",
            "spoken.pending",
            "spoken.refused",
            "spoken.conflict",
            "spoken.asked",
            "spoken.comment",
            "spoken.ways",
            "keys",
            "keys.values",
            "keys.move",
            "keys.enter",
            "keys.edit",
            "keys.choose",
            "keys.select",
            "keys.fill",
            "keys.clear",
            "keys.undo",
            "keys.copy",
            "keys.menu",
            "keys.note",
            "keys.leave",
            "keys.help",
            "copied",
            "clipped",
            "skipped",
            "undone",
            "redone",
            "undo.none",
            "undo.changed",
            "pick.clear",
            "pick.add",
            "pick.until",
            "pick.here");

    private final Texts texts;
    private final AccessControl access;
    private final PageGate gate;
    private final GridModules modules;

    GridClient(Texts texts, AccessControl access, PageGate gate, GridModules modules) {
        this.texts = texts;
        this.access = access;
        this.gate = gate;
        this.modules = modules;
    }

    /** Below which path the client modules are, without slashes around. */
    String path() {
        return modules.path();
    }

    void load(UI ui) {
        ui.getPage().addJsModule("context://" + modules.entry());
    }

    Map<String, String> describe(UI ui) {
        return Map.of("owner", owner(), "base", base(), "texts", words(texts, ui.getLocale()));
    }

    /** Whether the page that the browser shows would still open for whoever looks at it. */
    boolean mayStay(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(page -> gate.opens(page.getClass()))
                .orElse(true);
    }

    /** Under which name the browser keeps unsent edits: the account's number says nothing to a stranger. */
    String owner() {
        return access.actorIfAny().map(actor -> Long.toString(actor.account())).orElse("");
    }

    static String words(Texts texts, Locale locale) {
        Map<String, String> words = new TreeMap<>();
        NAMES.forEach(name -> words.put(name, texts.get(locale, PREFIX + name)));
        return JSON.writeValueAsString(words);
    }

    static String base() {
        var request = VaadinService.getCurrentRequest();
        return (request == null ? "" : request.getContextPath()) + "/";
    }
}
