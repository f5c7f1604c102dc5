package ru.zvonok.platform.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportCard;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.FamilySwitch;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The reports one may have, by whom they are about, favourites first; or one of them (REP-05, REP-19, REP-26). */
@Route("o/:organisation/" + ReportsView.PATH + "/:report?([a-z]+\\.[a-z-]+)")
@Menu(title = "reporting.menu", icon = "chart-no-axes-column", order = MenuSection.REPORTS + 10)
@ForAction(
        value = "reporting.open",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/reports.css")
class ReportsView extends Page implements BeforeEnterObserver, HasHelp {

    static final String PATH = "reports";

    private final transient Reports reports;
    private final transient ReportWords words;
    private final transient ObjectProvider<FamilySwitch> families;
    private final TextField search = new TextField(Words.t("reporting.search"));
    private final Div found = new Div();
    private List<ReportCard> all = List.of();
    private @Nullable Long child;

    ReportsView(Reports reports, ReportWords words, ObjectProvider<FamilySwitch> families) {
        super("reporting.menu");
        this.reports = reports;
        this.words = words;
        this.families = families;
        addClassName("z-reports");
        search.setPlaceholder(Words.t("reporting.search.example"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> report = event.getRouteParameters().get("report");
        Optional<FamilySwitch> family = families.stream().findFirst();
        if (report.isPresent()) {
            add(OneReport.show(reports, words, report.get(), codes(event), family));
            titled(words.of(Words.locale(), report.get() + ".title"));
            return;
        }
        titled(Words.t("reporting.menu"));
        child = family.flatMap(FamilySwitch::first)
                .map(first -> pupil(codes(event)).orElse(first))
                .orElse(null);
        children(family).ifPresent(this::add);
        add(
                new PageHead(Words.t("reporting.menu")).second(Words.t("reporting.second")),
                LaterReports.results(reports),
                search,
                found);
        read();
    }

    private Optional<Component> children(Optional<FamilySwitch> family) {
        @Nullable Long shown = child;
        if (shown == null) {
            return Optional.empty();
        }
        Optional<Component> children = family.flatMap(one -> one.of(of(PATH), shown));
        if (children.isEmpty()) {
            throw new NotFound();
        }
        return children;
    }

    private void read() {
        all = reports.own(Words.locale());
        search.setVisible(!all.isEmpty());
        show();
    }

    private void show() {
        found.removeAll();
        String wanted = PersonName.searched(search.getValue());
        List<ReportCard> some = all.stream()
                .filter(card ->
                        PersonName.searched(card.title() + " " + card.text()).contains(wanted))
                .toList();
        section(
                Words.t("reporting.favourites"),
                some.stream().filter(ReportCard::favourite).toList());
        for (ReportAbout about : ReportAbout.values()) {
            section(
                    words.of(Words.locale(), about.textKey()),
                    some.stream()
                            .filter(card -> !card.favourite() && card.about() == about)
                            .toList());
        }
        if (some.isEmpty()) {
            found.add(
                    all.isEmpty()
                            ? new EmptyPage(
                                    "chart-no-axes-column", Words.t("reporting.none"), Words.t("reporting.none.text"))
                            : new EmptyPage(
                                    "search", Words.t("reporting.not-found"), Words.t("reporting.not-found.text")));
        }
    }

    private void section(String title, List<ReportCard> cards) {
        if (cards.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        cards.forEach(card -> list.add(new ListItem(words(card), star(reports, card, this::read))));
        Div section = new Div(Pieces.head(title), list);
        section.addClassName("z-stack");
        found.add(section);
    }

    private Component words(ReportCard card) {
        boolean ofChild = child != null && card.about() == ReportAbout.PUPIL;
        Anchor link =
                Here.anchor(ofChild ? of(PATH + "/" + card.key()) + child : PATH + "/" + card.key(), card.title());
        Span text = Pieces.muted(card.text());
        text.addClassName("z-small");
        Div words = new Div(link, text);
        words.addClassName("z-stack");
        return words;
    }

    /** The star of a report: filled while it is a favourite. */
    static Button star(Reports reports, ReportCard card, Runnable then) {
        Button star = Icons.button("star", card.favourite() ? "reporting.star.remove" : "reporting.star.add", click -> {
            reports.favour(card.key(), !card.favourite());
            then.run();
        });
        star.setAriaLabel(star.getAriaLabel().orElse("") + ": " + card.title());
        star.addClassName("z-star");
        star.getElement().setAttribute("aria-pressed", String.valueOf(card.favourite()));
        return star;
    }

    /** The address of a page of reports up to the pupil. */
    static String of(String page) {
        return page + "?" + ReportParameter.PUPIL.code() + "=";
    }

    static Optional<Long> pupil(Map<String, String> codes) {
        return Optional.ofNullable(codes.get(ReportParameter.PUPIL.code())).map(Addresses::id);
    }

    private static Map<String, String> codes(BeforeEnterEvent event) {
        Map<String, String> codes = new HashMap<>();
        for (ReportParameter parameter : ReportParameter.values()) {
            take(event, parameter.code(), codes);
        }
        take(event, ReportParameter.FROM, codes);
        take(event, ReportParameter.TO, codes);
        return codes;
    }

    private static void take(BeforeEnterEvent event, String name, Map<String, String> codes) {
        event.getLocation().getQueryParameters().getSingleParameter(name).ifPresent(code -> codes.put(name, code));
    }

    @Override
    public String help() {
        return Words.t("reporting.help");
    }
}
