package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.oversight.AskFigures;
import ru.zvonok.gateway.oversight.AskFigures.By;
import ru.zvonok.gateway.oversight.FigureChoices;
import ru.zvonok.gateway.oversight.FigurePeriod;
import ru.zvonok.gateway.oversight.FigurePlaces;
import ru.zvonok.gateway.oversight.FigureRow;
import ru.zvonok.gateway.oversight.FigureSums;
import ru.zvonok.gateway.oversight.Summaries;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListColumn;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Marks, attendance and filling: the region by municipalities, a municipality by organisations, an organisation by subjects. */
@Route("m/:municipality/figures")
@RouteAlias("region/figures")
@Menu(title = "oversight.figures", icon = "chart-column", order = MenuSection.DAILY + 20)
@ForAction("oversight.view-table")
class FiguresView extends ListPage<FigureRow> implements HasHelp {

    private static final String BY = "by";
    private static final String PERIOD = "period";
    private static final String SUBJECT = "subject";
    private static final String MUNICIPALITY = "municipality";
    private static final String ORGANISATION = "organisation";
    private static final String KIND = "kind";

    private final transient Summaries summaries;
    private final transient Directory directory;
    private final transient Places places;
    private final boolean region;
    private final transient FigureChoices choices;
    private final ListColumn<FigureRow> names;
    private final transient FigureColumns columns;
    private @Nullable Long organisation;

    FiguresView(Summaries summaries, Directory directory, TenantScope scope, Places places) {
        super("oversight.figures");
        this.summaries = summaries;
        this.directory = directory;
        this.places = places;
        this.region = scope.current() instanceof Scope.Region;
        this.choices = summaries.choices();
        addClassName("z-narrow-first");
        search("oversight.find");
        choice(PERIOD, "oversight.figures.period", choices.periods(), FigurePeriod::code, FiguresView::period)
                .initially(FigurePeriod.YEAR);
        choice(SUBJECT, "oversight.figures.all-subjects", choices.subjects(), one -> one, one -> one);
        choice(
                BY,
                "oversight.figures.by",
                Stream.of(By.values())
                        .filter(one -> region || one != By.MUNICIPALITY)
                        .toList(),
                FiguresView::code,
                one -> Words.t("oversight.figures.by." + code(one)));
        if (region) {
            choice(MUNICIPALITY, "oversight.municipality", places.all(), String::valueOf, places::name);
        }
        choice(
                KIND,
                "oversight.kind",
                List.of(OrganisationKind.values()),
                OrganisationKind::name,
                kind -> Words.t(kind.textKey()));
        names = column("name", "oversight.figures.name", this::text)
                .sortable()
                .as(this::name)
                .wide();
        columns = new FigureColumns(this::column);
        columns.all(region);
        counted("oversight.figures.rows");
        rows(this::found);
        tools();
        whenEmpty(new EmptyPage(
                "chart-column", Words.t("oversight.figures.none"), Words.t("oversight.figures.none.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        organisation = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ORGANISATION)
                .flatMap(Ids::read)
                .flatMap(directory::organisation)
                .map(OrganisationEntry::id)
                .orElse(null);
        super.beforeEnter(event);
    }

    private List<FigureRow> found(ListQuery query) {
        By by = by(query);
        Long place = query.id(MUNICIPALITY).orElse(null);
        String text = query.text().toLowerCase(Words.locale());
        List<FigureRow> found = summaries
                .figures(new AskFigures(
                        by,
                        query.filter(PERIOD)
                                .flatMap(code -> choices.periods().stream()
                                        .filter(one -> one.code().equals(code))
                                        .findFirst())
                                .orElse(FigurePeriod.YEAR),
                        query.filter(SUBJECT).orElse(null),
                        place,
                        organisation,
                        query.filter(KIND).map(OrganisationKind::valueOf).orElse(null)))
                .stream()
                .filter(one -> text(one).toLowerCase(Words.locale()).contains(text))
                .toList();
        FigureRow total = total(found, by);
        columns.foot(total);
        names.foot(new Div(new Span(Words.t("oversight.total")), brief(total)));
        names.head(Words.t("oversight.figures.of." + code(by)));
        head(place);
        return found;
    }

    private By by(ListQuery query) {
        Optional<By> chosen = query.filter(BY).flatMap(code -> Stream.of(By.values())
                .filter(one -> code(one).equals(code))
                .findFirst());
        if (organisation != null) {
            return chosen.filter(one -> one == By.ORGANISATION).orElse(By.SUBJECT);
        }
        return chosen.orElse(region && query.filter(MUNICIPALITY).isEmpty() ? By.MUNICIPALITY : By.ORGANISATION);
    }

    private static FigureRow total(List<FigureRow> rows, By by) {
        FigureSums sums = FigureSums.NONE;
        FigurePlaces places = FigurePlaces.NONE;
        int count = 0;
        for (FigureRow row : rows) {
            sums = sums.plus(row.sums());
            places = places.plus(Objects.requireNonNullElse(row.places(), FigurePlaces.NONE));
            count = by == By.SUBJECT ? Math.max(count, row.organisations()) : count + row.organisations();
        }
        return new FigureRow(0, "", null, count, sums, by == By.SUBJECT ? null : places);
    }

    /** Where one stands, with the way back up, and as of when the figures are. */
    private void head(@Nullable Long place) {
        List<Component> parts = new ArrayList<>();
        OrganisationEntry one = organisation == null
                ? null
                : directory.organisation(organisation).orElse(null);
        Long over = one == null ? place : Long.valueOf(Places.of(one));
        if (region && over != null) {
            parts.add(go("", directory.regionName()));
        }
        if (one != null) {
            parts.add(
                    region ? go(MUNICIPALITY + "=" + over, places.name(one)) : go("", Words.t("oversight.figures.up")));
            parts.add(new Anchor("o/" + one.id() + "/today", Words.t("oversight.figures.open", one.shortName())));
        } else if (over != null) {
            parts.add(new Span(places.name(over)));
        }
        parts.add(AsOf.of(summaries.freshness()));
        head().second(parts.toArray(Component[]::new));
    }

    private Div name(FigureRow row) {
        OrganisationEntry one = row.organisation();
        Component first;
        if (one != null) {
            first = go(ORGANISATION + "=" + one.id(), text(row));
        } else if (row.places() != null) {
            first = go(MUNICIPALITY + "=" + row.id(), text(row));
        } else {
            first = new Span(text(row));
        }
        Span second = new Span(one == null || !region ? "" : places.name(one));
        Div all = second.getText().isEmpty() ? new Div(first) : Pieces.two(first, second);
        all.add(brief(row));
        return all;
    }

    /** What a phone shows in place of the other columns. */
    private static Span brief(FigureRow row) {
        Span narrow = new Span(Words.t(
                "oversight.figures.brief",
                Figures.average(row.sums().average()),
                Figures.percent(row.sums().quality()),
                Figures.percent(row.sums().absenceShare())));
        narrow.addClassName("z-narrow-only");
        return narrow;
    }

    private static Anchor go(String query, String text) {
        Anchor link = Here.anchor(query.isEmpty() ? "figures" : "figures?" + query, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private String text(FigureRow row) {
        return row.organisation() == null && row.places() != null ? places.name(row.id()) : row.name();
    }

    private static String period(FigurePeriod period) {
        return period.equals(FigurePeriod.YEAR)
                ? Words.t("oversight.figures.year")
                : Words.t("calendar.period-name." + period.type().toLowerCase(Locale.ROOT), period.number());
    }

    private static String code(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String help() {
        return Words.t("oversight.figures.help");
    }
}
