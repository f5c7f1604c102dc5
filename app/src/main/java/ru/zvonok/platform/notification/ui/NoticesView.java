package ru.zvonok.platform.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.OwnPlace;
import ru.zvonok.platform.access.OwnPlaces;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.notification.NoticeChoices;
import ru.zvonok.platform.notification.NotificationAction;
import ru.zvonok.platform.notification.OwnNotices;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Words;

/** How one wants to be told: what by which channel, to which address, when not. */
@Route("me/notices")
@ForSignedIn
class NoticesView extends Page {

    private final transient NoticeChoices door;
    private final transient OwnPlaces places;
    private final transient Directory directory;
    private final transient TenantScope scope;
    private final transient AccessControl access;
    private final Div sections = new Div();

    NoticesView(NoticeChoices door, OwnPlaces places, Directory directory, TenantScope scope, AccessControl access) {
        super("notification.page");
        this.door = door;
        this.places = places;
        this.directory = directory;
        this.scope = scope;
        this.access = access;
        sections.addClassName("z-sections");
        add(
                new PageHead(Words.t("notification.page"))
                        .second(Words.t("notification.page.second"))
                        .actions(new Anchor("", Words.t("notification.home"))),
                sections);
        read();
    }

    private void read() {
        OwnNotices own = door.own();
        sections.removeAll();
        sections.add(kinds(own), email(own), quiet(own));
    }

    private Div kinds(OwnNotices own) {
        Div section = new Div(new H2(Words.t("notification.what")));
        if (own.kinds().isEmpty()) {
            section.add(muted("notification.nothing"));
        } else {
            section.add(new NoticeTable(own.kinds(), own.address() != null && own.mailPossible(), door::choose));
            if (own.mailPossible() && own.address() == null) {
                section.add(muted("notification.email.none-short"));
            }
        }
        administered()
                .forEach(one -> section.add(new Paragraph(new Anchor(
                        "o/" + one.id() + "/notice-usual", Words.t("notification.usual.link", one.shortName())))));
        return section;
    }

    /** Organisations where one says what is usual. */
    private List<OrganisationEntry> administered() {
        return places.all().stream()
                .filter(place -> place.kind() == OwnPlace.Kind.ORGANISATION)
                .map(OwnPlace::id)
                .distinct()
                .filter(id -> scope.in(id, () -> access.allows(NotificationAction.SET_USUAL, Target.organisation())))
                .map(directory::organisation)
                .flatMap(Optional::stream)
                .toList();
    }

    private Div email(OwnNotices own) {
        Div section = new Div(new H2(Words.t("notification.email")));
        if (!own.mailPossible()) {
            section.add(muted("notification.email.off"));
            return section;
        }
        if (own.address() != null) {
            section.add(new Paragraph(Words.t("notification.email.is", own.address())));
        } else if (own.wanted() == null) {
            section.add(muted("notification.email.none"));
        }
        if (own.wanted() != null) {
            section.add(
                    new Paragraph(Words.t("notification.email.waits", own.wanted())), new CodeForm(door, this::read));
        }
        section.add(new AddressForm(door, this::read));
        if (own.address() != null || own.wanted() != null) {
            section.add(new Button(Words.t("notification.forget"), click -> {
                door.forgetAddress();
                Notice.done(Words.t("notification.forgotten"));
                read();
            }));
        }
        return section;
    }

    private Component quiet(OwnNotices own) {
        return new Div(
                new H2(Words.t("notification.quiet")),
                muted("notification.quiet.text"),
                new QuietForm(door, own.quiet()));
    }

    private static Paragraph muted(String key) {
        Paragraph text = new Paragraph(Words.t(key));
        text.addClassName("z-muted");
        return text;
    }
}
