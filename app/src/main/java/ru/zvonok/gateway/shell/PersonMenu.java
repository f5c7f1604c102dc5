package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.context.annotation.Scope;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Appearance;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.UnsentEdits;

/** How the product looks to me, my sessions, the way out. */
@SpringComponent
@Scope("prototype")
class PersonMenu extends Div {

    private final AccessControl access;
    private final AuthenticationContext authentication;
    private final Span avatar = new Span();
    private final Span name = new Span();
    private final Popover popover = new Popover();
    private final Button button;
    private Appearance appearance = Appearance.current();

    PersonMenu(AccessControl access, AuthenticationContext authentication) {
        this.access = access;
        this.authentication = authentication;
        avatar.addClassName("z-avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        name.addClassName("z-person-name");
        button = new Button(name);
        button.setPrefixComponent(avatar);
        var chevron = Icons.of("chevron-down");
        chevron.addClassName("z-chevron");
        button.setSuffixComponent(chevron);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("z-person");
        popover.setTarget(button);
        popover.setModal(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.addClassName("z-plain");
        popover.setAriaLabel(Words.t("shell.person"));
        popover.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                fill();
            }
        });
        add(button, popover);
    }

    void refresh() {
        popover.close();
        access.actorIfAny().ifPresent(actor -> {
            name.setText(actor.name());
            avatar.setText(initials(actor.name()));
        });
    }

    /** «СЕ» of «Соколова Е. В.» */
    static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String part : name.strip().split("[\\s\u00a0]+", -1)) {
            if (!part.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(part.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Words.locale());
    }

    private void fill() {
        popover.removeAll();
        Div menu = new Div();
        menu.addClassName("z-menu");
        menu.add(title("shell.look"));
        Appearance.LOOKS.forEach(look -> menu.add(choice(
                icon(look),
                Words.t("shell.look." + look),
                look.equals(appearance.look()),
                () -> apply(appearance.withLook(look)))));
        menu.add(title("shell.size"), sizes(), title("shell.language"));
        menu.add(language("ru"), language("en"), line());
        Anchor sessions = new Anchor("me/sessions", "");
        sessions.add(Icons.of("monitor-smartphone"), new Span(Words.t("shell.sessions")));
        sessions.addClassName("z-menu-item");
        menu.add(sessions);
        Anchor notices = new Anchor("me/notices", "");
        notices.add(Icons.of("bell"), new Span(Words.t("shell.notices")));
        notices.addClassName("z-menu-item");
        menu.add(notices);
        menu.add(choice("log-out", Words.t("shell.sign-out"), false, this::leave));
        popover.add(menu);
    }

    private void leave() {
        UnsentEdits.signOut(UI.getCurrentOrThrow(), authentication::logout);
    }

    private Component language(String language) {
        boolean chosen = Words.locale().getLanguage().equals(language);
        NativeButton item = choice(
                "languages",
                Words.t("shell.language." + language),
                chosen,
                () -> apply(appearance.withLanguage(language)));
        item.getElement().setAttribute("lang", language);
        return item;
    }

    private Div sizes() {
        Div sizes = new Div();
        sizes.addClassName("z-menu-sizes");
        int own = appearance.look().startsWith("contrast") ? 125 : 100;
        int shown = appearance.size() == 0 ? own : appearance.size();
        Appearance.SIZES.forEach(size -> {
            NativeButton item =
                    new NativeButton(Words.t("shell.size.percent", size), click -> apply(appearance.withSize(size)));
            item.addClassName("z-menu-item");
            item.getElement().setAttribute("aria-pressed", String.valueOf(size == shown));
            sizes.add(item);
        });
        return sizes;
    }

    private void apply(Appearance chosen) {
        appearance = chosen;
        chosen.apply(UI.getCurrentOrThrow());
        fill();
    }

    private static NativeButton choice(String icon, String text, boolean pressed, Runnable run) {
        NativeButton item = new NativeButton("", click -> run.run());
        item.add(Icons.of(icon), new Span(text));
        item.addClassName("z-menu-item");
        item.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return item;
    }

    private static String icon(String look) {
        return switch (look) {
            case "light" -> "sun";
            case "dark" -> "moon";
            case "contrast", "contrast-dark" -> "contrast";
            default -> "monitor-smartphone";
        };
    }

    private static Div title(String key) {
        Div title = new Div(Words.t(key));
        title.addClassName("z-menu-title");
        return title;
    }

    private static Div line() {
        Div line = new Div();
        line.addClassName("z-menu-line");
        return line;
    }
}
