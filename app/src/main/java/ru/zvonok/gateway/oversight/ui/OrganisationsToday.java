package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.gateway.oversight.Summaries;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** On the first page of municipality and region: its organisations as a heat table, the worst first; the way to the whole. */
@org.springframework.stereotype.Component
class OrganisationsToday implements TodayCard {

    private static final int MOST = 15;

    private final Oversight oversight;
    private final Summaries summaries;
    private final AccessControl access;
    private final Heat heat;

    OrganisationsToday(Oversight oversight, Summaries summaries, AccessControl access, Heat heat) {
        this.oversight = oversight;
        this.summaries = summaries;
        this.access = access;
        this.heat = heat;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(5);
    }

    @Override
    public Set<Standing> speaksTo() {
        return Set.of(Standing.ABOVE);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(OversightAction.VIEW_TABLE)) {
            return Optional.empty();
        }
        List<OrganisationFigures> all = oversight.table();
        Div head = Pieces.head(
                Words.t("oversight.title"), Here.anchor("organisations", Words.count("oversight.all", all.size())));
        Div together = new Div(new Span(new Totals(all).sentence()), AsOf.of(summaries.freshness()));
        together.addClassNames("z-muted", "z-small", "z-row");
        Div table = new Div(table(all.stream().limit(MOST).toList()));
        table.addClassName("z-scroll-x");
        return Optional.of(new Div(head, table, together));
    }

    private NativeTable table(List<OrganisationFigures> worst) {
        NativeTableRow names = new NativeTableRow();
        List.of("organisation", "topics", "attendance", "absent", "learners")
                .forEach(name -> names.add(new NativeTableHeaderCell(Words.t("oversight." + name))));
        NativeTableBody body = new NativeTableBody();
        worst.forEach(one -> body.add(new NativeTableRow(
                new NativeTableCell(name(one)),
                share(one, one.lessons(), one.filled()),
                share(one, one.sheets(), one.attendanceTaken()),
                new NativeTableCell(cell(Figures.number(one.absent()))),
                new NativeTableCell(cell(Figures.number(one.learners()))))));
        NativeTable table = new NativeTable(new NativeTableHeader(names), body);
        table.addClassName("z-heat");
        return table;
    }

    private static Div name(OrganisationFigures one) {
        Anchor link = new Anchor(
                "o/" + one.organisation().id() + "/today", one.organisation().shortName());
        return Pieces.two(link, new Span(Figures.when(one)));
    }

    private NativeTableCell share(OrganisationFigures one, int of, int percent) {
        Span cell = cell(Figures.share(of, percent));
        String warmth = heat.of(one.organisation(), of, percent);
        if (warmth != null) {
            cell.addClassName("z-" + warmth);
        }
        return new NativeTableCell(cell);
    }

    private static Span cell(String text) {
        Span cell = new Span(text);
        cell.addClassName("z-cell");
        return cell;
    }
}
