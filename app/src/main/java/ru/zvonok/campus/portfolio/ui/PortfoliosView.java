package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.campus.portfolio.PortfolioReview;
import ru.zvonok.campus.portfolio.PortfolioRow;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Words;

/** Portfolios of a class, or of the staff, with what waits (DOC-04, DOC-05). */
@Route("o/:organisation/" + PortfolioReview.LIST)
@Menu(title = "portfolio.list", icon = "badge-check", order = MenuSection.RESOURCES + 12)
@ForAction("portfolio.view")
class PortfoliosView extends ListPage<PortfolioRow> {

    private static final String STAFF = "staff";

    /** What can be chosen: a class, or all staff. */
    private record Choice(String code, String name) {}

    private final transient PortfolioReview door;
    private final transient List<Choice> choices = new ArrayList<>();

    PortfoliosView(PortfolioReview door, AccessControl access) {
        super("portfolio.list");
        this.door = door;
        door.classes().forEach(one -> choices.add(new Choice(String.valueOf(one.id()), one.name())));
        if (access.allows(PortfolioAction.VIEW, Target.organisation())) {
            choices.add(new Choice(STAFF, Words.t("portfolio.list.staff")));
        }
        ListFilter<Choice> filter = choice("class", "portfolio.list.class", choices, Choice::code, Choice::name);
        if (!choices.isEmpty()) {
            filter.initially(choices.getFirst());
        }
        link("name", "portfolio.list.name", PortfolioRow::name).sortable().wide();
        column("waiting", "portfolio.list.waiting", row -> number(row.waiting()))
                .number(PortfolioRow::waiting)
                .sortable(Comparator.comparing(PortfolioRow::waiting));
        column("confirmed", "portfolio.list.confirmed", row -> number(row.confirmed()))
                .number(PortfolioRow::confirmed)
                .sortable(Comparator.comparing(PortfolioRow::confirmed));
        column("achievements", "portfolio.list.achievements", row -> number(row.achievements()))
                .number(PortfolioRow::achievements)
                .sortable(Comparator.comparing(PortfolioRow::achievements));
        column("others", "portfolio.list.others", row -> number(row.others()))
                .number(PortfolioRow::others)
                .sortable(Comparator.comparing(PortfolioRow::others));
        counted("portfolio.list.count");
        rows(this::found);
        opensPage(row -> PortfolioTab.of(row.person()));
        whenEmpty(new EmptyPage("star", Words.t("portfolio.list.none"), Words.t("portfolio.list.none.text")));
        tools();
        head().second(Words.t("portfolio.list.second"));
        if (access.allowsAny(PortfolioAction.VERIFY)) {
            int waiting = door.countWaiting();
            if (waiting > 0) {
                head().actions(Here.anchor(
                        PortfolioReview.WAITING, Words.count("portfolio.list.waiting-link", waiting)));
            }
        }
    }

    private List<PortfolioRow> found(ListQuery query) {
        String chosen = query.filter("class").orElse("");
        return chosen.equals(STAFF)
                ? door.ofStaff()
                : Ids.read(chosen).map(door::ofClass).orElse(List.of());
    }

    /** Nothing stands where there is nothing, so that the rest is seen. */
    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }
}
