package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.gateway.oversight.Summaries;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.ListColumn;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The organisations of a municipality or of the region in numbers, the worst first; a name leads inside, looking only. */
@Route("m/:municipality/organisations")
@RouteAlias("region/organisations")
@Menu(title = "oversight.title", icon = "building-2", order = MenuSection.DAILY + 10)
@ForAction("oversight.view-table")
class OrganisationsView extends ListPage<OrganisationFigures> implements HasHelp {

    private static final String MUNICIPALITY = "municipality";
    private static final String KIND = "kind";

    private final transient Oversight oversight;
    private final transient Summaries summaries;
    private final transient Places places;
    private final transient Heat heat;
    private final ListColumn<OrganisationFigures> names;
    private final Map<String, Comparator<OrganisationFigures>> orders = new HashMap<>();
    private final Map<ListColumn<OrganisationFigures>, ToIntFunction<OrganisationFigures>> sums = new HashMap<>();
    private final Map<String, ListColumn<OrganisationFigures>> shares = new HashMap<>();

    OrganisationsView(Oversight oversight, Summaries summaries, Places places, TenantScope scope, Heat heat) {
        super("oversight.title");
        this.oversight = oversight;
        this.summaries = summaries;
        this.places = places;
        this.heat = heat;
        boolean region = scope.current() instanceof Scope.Region;
        addClassName("z-narrow-first");
        search("oversight.find");
        if (region) {
            choice(MUNICIPALITY, "oversight.municipality", places.all(), String::valueOf, places::name);
        }
        choice(
                KIND,
                "oversight.kind",
                List.of(OrganisationKind.values()),
                OrganisationKind::name,
                OrganisationsView::kind);
        this.names = columns(region);
        counted("oversight.organisations");
        rows(this::found);
        tools();
        whenEmpty(new EmptyPage("building-2", Words.t("oversight.none.title"), Words.t("oversight.none.text")));
    }

    private ListColumn<OrganisationFigures> columns(boolean region) {
        Comparator<OrganisationFigures> byName =
                Comparator.comparing(one -> one.organisation().shortName());
        var names = column(
                "name", "oversight.organisation", one -> one.organisation().shortName());
        order(names, "name", byName).as(one -> name(one, region)).wide();
        order(
                        column(MUNICIPALITY, "oversight.municipality", this::municipality),
                        MUNICIPALITY,
                        Comparator.comparing(this::municipality))
                .hidden();
        order(
                        column(
                                KIND,
                                "oversight.kind",
                                one -> kind(one.organisation().kind())),
                        KIND,
                        Comparator.comparing(one -> kind(one.organisation().kind())))
                .hidden();
        column("day", "oversight.day", one -> one.day() == null ? "" : Dates.day(one.day()))
                .hidden();
        number("learners", OrganisationFigures::learners);
        number("staff", OrganisationFigures::staff);
        number("lessons", OrganisationFigures::lessons);
        number("without-topic", OrganisationFigures::withoutTopic);
        share("topics", OrganisationFigures::lessons, OrganisationFigures::filled);
        share("attendance", OrganisationFigures::sheets, OrganisationFigures::attendanceTaken);
        number("marks", OrganisationFigures::marks);
        number("absent", OrganisationFigures::absent);
        return names;
    }

    private void number(String name, ToIntFunction<OrganisationFigures> value) {
        var column = column(name, "oversight." + name, one -> Figures.number(value.applyAsInt(one)))
                .number(value::applyAsInt);
        order(column, name, Comparator.comparingInt(value));
        sums.put(column, value);
    }

    /** A share in percent; empty where there was nothing to fill, last when the worst come first. */
    private void share(String name, ToIntFunction<OrganisationFigures> of, ToIntFunction<OrganisationFigures> percent) {
        var column = column(
                        name, "oversight." + name, one -> Figures.share(of.applyAsInt(one), percent.applyAsInt(one)))
                .number(one -> of.applyAsInt(one) == 0 ? null : percent.applyAsInt(one))
                .part(one -> heat.of(one.organisation(), of.applyAsInt(one), percent.applyAsInt(one)));
        order(column, name, Comparator.comparingInt(one -> of.applyAsInt(one) == 0 ? 101 : percent.applyAsInt(one)));
        shares.put(name, column);
    }

    private ListColumn<OrganisationFigures> order(
            ListColumn<OrganisationFigures> column, String name, Comparator<OrganisationFigures> order) {
        orders.put(name, order);
        return column.sortable(order);
    }

    private List<OrganisationFigures> found(ListQuery query) {
        String text = query.text().toLowerCase(Words.locale());
        Stream<OrganisationFigures> rows = oversight.table().stream()
                .filter(one -> (one.organisation().shortName() + " "
                                + one.organisation().name())
                        .toLowerCase(Words.locale())
                        .contains(text))
                .filter(one -> query.filter(KIND)
                        .map(one.organisation().kind().name()::equals)
                        .orElse(true))
                .filter(one -> query.filter(MUNICIPALITY)
                        .map(String.valueOf(Places.of(one.organisation()))::equals)
                        .orElse(true));
        Comparator<OrganisationFigures> order = query.sort() == null ? null : orders.get(query.sort());
        if (order != null) {
            rows = rows.sorted(query.descending() ? order.reversed() : order);
        }
        List<OrganisationFigures> found = rows.toList();
        foot(new Totals(found));
        return found;
    }

    private void foot(Totals all) {
        sums.forEach((column, value) -> column.foot(Figures.number(all.sum(value))));
        shares.forEach((name, column) -> column.foot(name.equals("topics") ? all.filled() : all.attendanceTaken()));
        Span wide = new Span(Words.t("oversight.total"));
        wide.addClassName("z-wide-only");
        Span narrow =
                new Span(Words.count("oversight.organisations", all.figures().size()));
        narrow.addClassName("z-narrow-only");
        names.foot(new Span(wide, narrow));
        head().second(new Span(all.sentence()), AsOf.of(summaries.freshness()));
    }

    private Div name(OrganisationFigures one, boolean region) {
        Anchor link = new Anchor(
                "o/" + one.organisation().id() + "/today", one.organisation().shortName());
        String when = Figures.when(one);
        Span second = new Span(region ? Words.t("oversight.brief.two", municipality(one), when) : when);
        Span narrow = new Span(Figures.brief(one));
        narrow.addClassName("z-narrow-only");
        Div all = Pieces.two(link, second);
        all.add(narrow);
        return all;
    }

    private String municipality(OrganisationFigures one) {
        return places.name(one.organisation());
    }

    private static String kind(OrganisationKind kind) {
        return Words.t(kind.textKey());
    }

    @Override
    public String help() {
        return Words.t("oversight.help");
    }
}
