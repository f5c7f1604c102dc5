package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.function.Function;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Invitations;
import ru.zvonok.platform.access.Invitations.Invited;
import ru.zvonok.platform.access.Slip;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SlipDialog;
import ru.zvonok.platform.uikit.Words;

/** Whom the region lets in first: administrators of organisations, officers of municipalities and of the region. */
@Route("region/invitations")
@Menu(title = "administration.invitations", icon = "user-plus", order = MenuSection.MANAGEMENT + 10)
@ForAction("access.invite")
class InvitationsView extends Page {

    private final transient Invitations invitations;
    private final Div content = new Div();

    InvitationsView(Invitations invitations) {
        super("administration.invitations");
        this.invitations = invitations;
        content.addClassName("z-sections");
        add(
                new PageHead(Words.t("administration.invitations")).second(Words.t("administration.invitations.hint")),
                content);
        read();
    }

    private void read() {
        content.removeAll();
        NativeTableBody organisations = table("administration.invitations.organisations");
        invitations
                .administrations()
                .forEach(one -> organisations.add(row(
                        one.name(),
                        one.administrators(),
                        name -> invitations.inviteAdministrator(one.organisation(), name))));
        NativeTableBody offices = table("administration.invitations.offices");
        invitations
                .offices()
                .forEach(one -> offices.add(row(
                        one.name(),
                        one.officers(),
                        name -> one.municipality() == 0
                                ? invitations.inviteRegionalOfficer(name)
                                : invitations.inviteMunicipalOfficer(one.municipality(), name))));
    }

    private NativeTableBody table(String titleKey) {
        NativeTableHeader head = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(Words.t("administration.invitations.place")),
                new NativeTableHeaderCell(Words.t("administration.invitations.people")),
                new NativeTableHeaderCell(Words.t("administration.invitations.action"))));
        NativeTable table = new NativeTable();
        table.addClassNames("z-table", "z-cards");
        NativeTableBody body = new NativeTableBody();
        table.add(head, body);
        content.add(new Div(new H2(Words.t(titleKey)), table));
        return body;
    }

    private NativeTableRow row(String place, List<Invited> people, Function<PersonName, Slip> invite) {
        Div names = new Div();
        names.addClassName("z-stack");
        people.forEach(person -> names.add(person(person)));
        if (people.isEmpty()) {
            Span nobody = new Span(Words.t("administration.invitations.nobody"));
            nobody.addClassName("z-text-ochre");
            names.add(nobody);
        }
        Button button = new Button(
                Words.t("administration.invite"),
                click -> InvitationForm.open(Words.t("administration.invite.to", place), name -> {
                    Slip slip = invite.apply(name);
                    read();
                    SlipDialog.show(slip);
                }));
        button.setAriaLabel(Words.t("administration.invite.to", place));
        return new NativeTableRow(
                new NativeTableCell(new Span(place)), new NativeTableCell(names), new NativeTableCell(button));
    }

    private Component person(Invited person) {
        Span name = new Span(person.name());
        Span state = Pieces.muted(person.login() + ", " + Words.t(person.state().textKey()));
        Div line = new Div(name, state);
        line.addClassName("z-row");
        if (person.state() == AccountState.NEW) {
            Button again = new Button(Words.t("administration.invitations.renew"), click -> {
                SlipDialog.show(invitations.renew(person.account()));
                read();
            });
            again.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(again);
        }
        return line;
    }
}
