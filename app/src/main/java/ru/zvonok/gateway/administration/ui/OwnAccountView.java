package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import java.time.LocalDateTime;
import java.util.List;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.OwnAccount;
import ru.zvonok.platform.access.OwnSession;
import ru.zvonok.platform.access.ProviderLink;
import ru.zvonok.platform.uikit.BrowserWindow;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** One's own account: where it is open and how to end that, the password, other ways in, a further slip. */
@Route("me/sessions")
@ForSignedIn
class OwnAccountView extends Page {

    private final transient OwnAccount own;
    private final Div sessions = new Div();
    private final Div providers = new Div();

    OwnAccountView(OwnAccount own) {
        super("administration.own");
        this.own = own;
        Anchor home = new Anchor("", Words.t("administration.own.home"));
        Div sections = new Div(sessions, new PasswordForm(own), providers, slips());
        sections.addClassName("z-sections");
        add(
                new PageHead(Words.t("administration.own"))
                        .second(Words.t("administration.own.login", own.login()))
                        .actions(home),
                sections);
        readSessions();
        readProviders();
    }

    private void readSessions() {
        sessions.removeAll();
        List<OwnSession> open = own.sessions();
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        open.forEach(session -> list.add(new ListItem(line(session))));
        sessions.add(new H2(Words.t("administration.own.sessions")), list);
        if (open.size() > 1) {
            sessions.add(new Button(Words.t("administration.own.end-others"), click -> {
                Notice.done(Words.count("administration.own.ended", own.endOtherSessions()));
                readSessions();
            }));
        }
    }

    private Component line(OwnSession session) {
        Span browser =
                new Span(session.browser().isEmpty() ? Words.t("administration.own.unknown") : session.browser());
        browser.addClassName("z-strong");
        Span facts = Pieces.muted(Words.t(
                "administration.own.session",
                Dates.moment(LocalDateTime.ofInstant(
                        session.started(), BrowserWindow.current().zone())),
                Words.t(session.way().textKey()),
                session.address()));
        Div line = new Div(browser, facts);
        line.addClassName("z-row");
        if (session.current()) {
            line.add(Tag.accent(Words.t("administration.own.this")));
        } else {
            Button end = new Button(Words.t("administration.own.end"), click -> {
                own.endSession(session.id());
                readSessions();
            });
            end.setAriaLabel(Words.t("administration.own.end-of", session.browser()));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(end);
        }
        return line;
    }

    private void readProviders() {
        providers.removeAll();
        List<ProviderLink> known = own.providers();
        providers.setVisible(!known.isEmpty());
        providers.add(new H2(Words.t("administration.own.providers")));
        boolean english = "en".equals(Words.locale().getLanguage());
        known.forEach(one -> {
            String title = english && !one.titleEn().isEmpty() ? one.titleEn() : one.title();
            Button button = new Button(Words.t(one.linked() ? "administration.own.unlink" : "administration.own.link"));
            button.addClickListener(click -> {
                if (one.linked()) {
                    own.unlink(one.name());
                    readProviders();
                } else {
                    getUI().ifPresent(ui -> ui.getPage().setLocation(own.beginLink(one.name())));
                }
            });
            Div line = new Div(new Span(title), button);
            line.addClassName("z-row");
            providers.add(line);
        });
    }

    private static Component slips() {
        Anchor link = new Anchor("activate", Words.t("administration.own.slip"));
        link.setRouterIgnore(true);
        return new Div(
                new H2(Words.t("administration.own.slips")),
                new Span(Words.t("administration.own.slips.text") + " "),
                link);
    }
}
