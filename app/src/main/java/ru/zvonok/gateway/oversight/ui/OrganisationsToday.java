package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** The first page of municipality and region: their organisations as a heat table, the worst first. */
@org.springframework.stereotype.Component
class OrganisationsToday implements TodayCard {

    private static final List<String> COLUMNS = List.of(
            "oversight.learners",
            "oversight.staff",
            "oversight.lessons",
            "oversight.topics",
            "oversight.attendance",
            "oversight.marks",
            "oversight.absent");

    private final Oversight oversight;
    private final AccessControl access;
    private final TenantScope scope;

    OrganisationsToday(Oversight oversight, AccessControl access, TenantScope scope) {
        this.oversight = oversight;
        this.access = access;
        this.scope = scope;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean above() {
        return true;
    }

    @Override
    public Optional<Component> content() {
        boolean above = scope.current() instanceof Scope.Region || scope.current() instanceof Scope.Several;
        if (!above || !access.allowsAny(OversightAction.VIEW_TABLE)) {
            return Optional.empty();
        }
        List<OrganisationFigures> figures = oversight.table();
        Span count = new Span(Words.count("oversight.organisations", figures.size()));
        count.addClassName("z-muted");
        Div head = new Div(new H2(Words.t("oversight.title")), count);
        head.addClassName("z-section-head");
        Div card = new Div(head, table(figures));
        card.addClassName("z-scroll-x");
        card.getElement().setAttribute("tabindex", "0");
        card.getElement().setAttribute("role", "region");
        card.getElement().setAttribute("aria-label", Words.t("oversight.title"));
        return Optional.of(card);
    }

    private static NativeTable table(List<OrganisationFigures> figures) {
        NativeTable table = new NativeTable();
        table.addClassName("z-heat");
        NativeTableRow names = new NativeTableRow(new NativeTableHeaderCell(Words.t("oversight.organisation")));
        COLUMNS.forEach(key -> names.add(new NativeTableHeaderCell(Words.t(key))));
        table.add(new NativeTableHeader(names));
        NativeTableBody body = new NativeTableBody();
        figures.forEach(one -> body.add(row(one)));
        table.add(body);
        return table;
    }

    private static NativeTableRow row(OrganisationFigures figures) {
        Anchor link = new Anchor(
                "o/" + figures.organisation().id() + "/today",
                figures.organisation().shortName());
        link.getElement().setAttribute("router-link", true);
        Span second = new Span(
                figures.day() == null
                        ? Words.t("oversight.no-lessons")
                        : Words.t("oversight.of-day", Dates.shortDay(figures.day())));
        second.addClassNames("z-muted", "z-small");
        Div name = new Div(link, second);
        name.addClassName("z-stack");
        NativeTableRow row = new NativeTableRow(new NativeTableCell(name));
        row.add(number(figures.learners()), number(figures.staff()), number(figures.lessons()));
        row.add(share(figures.lessons(), figures.filled()), share(figures.lessons(), figures.attendanceTaken()));
        row.add(number(figures.marks()), number(figures.absent()));
        return row;
    }

    private static NativeTableCell number(int value) {
        return new NativeTableCell(value == 0 ? "–" : String.valueOf(value));
    }

    /** From 95 no fill; 85, 70 and less darken, the worst is bold as well. */
    private static NativeTableCell share(int of, int percent) {
        NativeTableCell cell = new NativeTableCell(of == 0 ? "–" : Words.t("oversight.percent", percent));
        if (of > 0 && percent < 95) {
            cell.addClassName(percent >= 85 ? "z-heat-1" : percent >= 70 ? "z-heat-2" : "z-heat-3");
        }
        return cell;
    }
}
