package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.gateway.oversight.RegionFiles;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.RegionConfiguration.Applied;
import ru.zvonok.platform.tenancy.RegionConfiguration.Reading;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Words;

/** The files of the region: what is read, when it was read last and with which result, and the button that reads anew. */
@Route("region/configuration")
@Menu(title = "oversight.configuration", icon = "settings", order = MenuSection.MANAGEMENT + 80)
@ForAction("oversight.view-configuration")
class RegionFilesView extends Page {

    private final transient RegionFiles files;
    private final Div content = new Div();

    RegionFilesView(RegionFiles files, AccessControl access) {
        super("oversight.configuration");
        this.files = files;
        PageHead head = new PageHead(Words.t("oversight.configuration"));
        head.second(Words.t("oversight.configuration.hint"));
        if (access.allowsAny(OversightAction.RELOAD_CONFIGURATION)
                && files.state().configured()) {
            Button reload =
                    new Button(Words.t("oversight.configuration.reload"), Icons.of("refresh-cw"), click -> reload());
            reload.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(reload);
        }
        content.addClassName("z-sections");
        add(head, content);
        show();
    }

    private void reload() {
        try {
            Notice.done(changes(files.reload()));
        } catch (Refusal refusal) {
            Notice.refused(Words.t("oversight.configuration.refused"), Failures.text(refusal));
        }
        show();
    }

    private void show() {
        content.removeAll();
        RegionFiles.State state = files.state();
        if (!state.configured()) {
            content.add(new Paragraph(Words.t("oversight.configuration.none")));
            return;
        }
        Reading last = state.last();
        if (last != null) {
            content.add(reading(state, last));
        }
        DescriptionList facts = facts();
        fact(facts, "oversight.configuration.municipalities", String.valueOf(state.municipalities()));
        fact(facts, "oversight.configuration.organisations", String.valueOf(state.organisations()));
        fact(facts, "oversight.configuration.rules", String.valueOf(state.rules()));
        content.add(section("oversight.configuration.now", facts));
        if (!state.closed().isEmpty()) {
            UnorderedList closed = lines();
            state.closed()
                    .forEach(one -> closed.add(new ListItem(new Span(one.shortName() + " (" + one.code() + ")"))));
            content.add(section(
                    "oversight.configuration.closed",
                    new Paragraph(Words.t("oversight.configuration.closed.text")),
                    closed));
        }
        UnorderedList names = lines();
        state.files().forEach(name -> names.add(new ListItem(new Span(name))));
        content.add(section("oversight.configuration.files", names));
    }

    private static Component reading(RegionFiles.State state, Reading last) {
        DescriptionList facts = facts();
        fact(facts, "oversight.configuration.at", Dates.moment(state.local(last.at())));
        fact(
                facts,
                "oversight.configuration.cause",
                Words.t("oversight.configuration.cause." + last.cause().name().toLowerCase(Locale.ROOT)));
        Applied applied = last.applied();
        if (applied != null) {
            fact(facts, "oversight.configuration.result", changes(applied));
        }
        Div section = section("oversight.configuration.last", facts);
        Refusal refused = last.refused();
        if (refused != null) {
            Div words = new Div(new Div(Words.t("oversight.configuration.refused")), new Div(Failures.text(refused)));
            Div callout = new Div(Icons.of("circle-alert"), words);
            callout.addClassNames("z-callout", "z-red");
            callout.getElement().setAttribute("role", "alert");
            section.add(callout);
        }
        return section;
    }

    private static String changes(Applied applied) {
        return applied.nothing()
                ? Words.t("oversight.configuration.nothing")
                : Words.t(
                        "oversight.configuration.changes",
                        applied.added(),
                        applied.changed(),
                        applied.closed(),
                        applied.reopened(),
                        applied.rules());
    }

    private static Div section(String titleKey, Component... parts) {
        Div section = new Div(new H2(Words.t(titleKey)));
        section.add(parts);
        return section;
    }

    private static UnorderedList lines() {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("z-lines");
        return lines;
    }

    private static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("z-facts");
        return facts;
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Words.t(key)), new DescriptionList.Description(value));
    }
}
