package ru.zvonok.gateway.trail.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import ru.zvonok.gateway.trail.AccessHistory;
import ru.zvonok.gateway.trail.TrailEntry;
import ru.zvonok.gateway.trail.TrailFilter;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Words;

/** Everything that was seen or changed in the organisation, the newest first. */
@Route("o/:organisation/audit")
@Menu(title = "trail.menu", icon = "history", order = MenuSection.MANAGEMENT + 90)
@ForAction("trail.view-organisation")
class AuditView extends ListPage<TrailEntry> {

    private static final List<String> KINDS = List.of("write", "read");
    private static final List<String> SIDES = List.of("who", "about");

    private final transient Directory directory;
    private final ListFilter<Period> period;

    AuditView(AccessHistory history, Actions actions, Directory directory) {
        super("trail.menu");
        this.directory = directory;
        head().second(Words.t("trail.hint"));
        search("trail.search");
        choice("side", "trail.side", SIDES, code -> code, code -> Words.t("trail.side." + code))
                .initially("who");
        period = choice("period", "trail.period", List.of(Period.values()), Period::code, one -> Words.t(one.textKey()))
                .initially(Period.WEEK);
        choice("kind", "trail.kind", KINDS, code -> code, code -> Words.t("trail.kind." + code));
        choice("module", "trail.module-filter", modules(actions), code -> code, code -> Words.t(code + ".module"));
        column("at", "trail.at", entry -> Dates.moment(entry.at()));
        column("who", "trail.who", TrailWords::who).as(TrailWords::actor);
        column("role", "trail.role", TrailWords::roles).hidden();
        column("kind", "trail.kind", TrailWords::kind);
        column("what", "trail.what", entry -> TrailWords.what(entry.event())).wide();
        column("people", "trail.people", entry -> TrailWords.people(entry.people()))
                .wide();
        column("place", "trail.place", TrailWords::place).wide();
        rowsByKey((query, last) ->
                history.ofOrganisation(filter(query), last == null ? null : last.key(), query.limit()));
        counted("trail.count");
        whenEmpty(new EmptyPage("history", Words.t("trail.empty"), Words.t("trail.empty.text")));
        tools();
    }

    private TrailFilter filter(ListQuery query) {
        return new TrailFilter(
                period.value().orElse(Period.WEEK).until(directory.today()),
                query.text(),
                query.filter("side").filter("about"::equals).isPresent(),
                query.filter("kind").map("write"::equals).orElse(null),
                query.filter("module").orElse(null));
    }

    private static List<String> modules(Actions actions) {
        return actions.all().stream()
                .map(Action::key)
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .sorted((a, b) -> Words.t(a + ".module").compareTo(Words.t(b + ".module")))
                .toList();
    }
}
