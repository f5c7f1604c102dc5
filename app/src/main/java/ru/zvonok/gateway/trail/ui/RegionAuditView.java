package ru.zvonok.gateway.trail.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import ru.zvonok.gateway.trail.AccessHistory;
import ru.zvonok.gateway.trail.RegionEntry;
import ru.zvonok.gateway.trail.TrailFilter;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Words;

/** Sign-ins, accounts, grants and the configuration: what happened in the region and in no organisation. */
@Route("region/audit")
@Menu(title = "trail.menu", icon = "history", order = MenuSection.MANAGEMENT + 90)
@ForAction("trail.view-region")
class RegionAuditView extends ListPage<RegionEntry> {

    private static final List<String> MODULES = List.of("access", "tenancy", "trail");

    private final transient Directory directory;
    private final transient SchoolClock clock;
    private final ListFilter<Period> period;

    RegionAuditView(AccessHistory history, Directory directory, SchoolClock clock) {
        super("trail.menu");
        this.directory = directory;
        this.clock = clock;
        head().second(Words.t("trail.region.hint"));
        search("trail.search");
        period = choice("period", "trail.period", List.of(Period.values()), Period::code, one -> Words.t(one.textKey()))
                .initially(Period.WEEK);
        choice("module", "trail.module-filter", MODULES, code -> code, code -> Words.t("trail.region." + code));
        column("at", "trail.at", entry -> Dates.moment(entry.at()));
        column("who", "trail.who", RegionAuditView::who);
        column("what", "trail.what", entry -> TrailWords.what(entry.event())).wide();
        column("about", "trail.account", entry -> entry.about() == null ? "" : entry.about())
                .wide();
        column("address", "trail.address", entry -> entry.address() == null ? "" : entry.address());
        rowsByKey((query, last) -> history.ofRegion(filter(query), last == null ? null : last.key(), query.limit()));
        counted("trail.count");
        whenEmpty(new EmptyPage("history", Words.t("trail.empty"), Words.t("trail.empty.text")));
        tools();
    }

    private TrailFilter filter(ListQuery query) {
        return new TrailFilter(
                period.value().orElse(Period.WEEK).until(today()),
                query.text(),
                false,
                null,
                query.filter("module").orElse(null));
    }

    private LocalDate today() {
        return clock.today(directory.organisations().stream()
                .map(OrganisationEntry::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC));
    }

    private static String who(RegionEntry entry) {
        if (entry.who() != null) {
            return entry.who();
        }
        return Words.t(entry.address() == null ? "trail.system" : "trail.nobody");
    }
}
