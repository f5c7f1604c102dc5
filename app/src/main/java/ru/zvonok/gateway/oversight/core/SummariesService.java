package ru.zvonok.gateway.oversight.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.gateway.oversight.AskFigures;
import ru.zvonok.gateway.oversight.AskFigures.By;
import ru.zvonok.gateway.oversight.FigureChoices;
import ru.zvonok.gateway.oversight.FigurePeriod;
import ru.zvonok.gateway.oversight.FigurePlaces;
import ru.zvonok.gateway.oversight.FigureRow;
import ru.zvonok.gateway.oversight.FigureSums;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.gateway.oversight.OversightProblem;
import ru.zvonok.gateway.oversight.Summaries;
import ru.zvonok.gateway.oversight.core.RebuildQuery.Asked;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class SummariesService implements Summaries {

    /** Figures are never older; else the page says so. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private static final Duration LATELY = Duration.ofDays(2);

    private final AccessControl access;
    private final Directory directory;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Seen seen;
    private final SummaryQuery query;
    private final RebuildQuery rebuilds;
    private final TransactionTemplate transaction;
    private final Audit audit;

    SummariesService(
            AccessControl access,
            Directory directory,
            TenantScope scope,
            SchoolClock clock,
            Seen seen,
            SummaryQuery query,
            RebuildQuery rebuilds,
            TransactionTemplate transaction,
            Audit audit) {
        this.access = access;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
        this.seen = seen;
        this.query = query;
        this.rebuilds = rebuilds;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FigureRow> figures(AskFigures asked) {
        access.requireAny(OversightAction.VIEW_TABLE);
        LocalDate today = clock.today(seen.zone());
        int year = SchoolYear.of(today);
        List<OrganisationEntry> wanted =
                seen.organisations().stream().filter(one -> wanted(one, asked)).toList();
        if (asked.by() == By.SUBJECT) {
            return query
                    .bySubject(
                            year,
                            asked.period(),
                            wanted.stream().map(OrganisationEntry::id).toList())
                    .entrySet()
                    .stream()
                    .filter(entry -> asked.subject() == null || asked.subject().equals(entry.getKey()))
                    .map(entry -> new FigureRow(0, entry.getKey(), null, wanted.size(), entry.getValue(), null))
                    .sorted(Comparator.comparing(FigureRow::name, TextOrder.ORDER))
                    .toList();
        }
        Map<Long, FigureSums> sums =
                query.byOrganisation(year, asked.period(), Objects.requireNonNullElse(asked.subject(), ""));
        DateRange days = Reckoner.window(today);
        Map<Long, FigurePlaces> places = query.places(days.from(), Objects.requireNonNull(days.to()));
        List<FigureRow> rows = new ArrayList<>();
        for (OrganisationEntry one : wanted) {
            rows.add(new FigureRow(
                    one.id(),
                    one.shortName(),
                    one,
                    1,
                    sums.getOrDefault(one.id(), FigureSums.NONE),
                    places.getOrDefault(one.id(), FigurePlaces.NONE)));
        }
        return asked.by() == By.MUNICIPALITY
                ? municipalities(rows)
                : rows.stream()
                        .sorted(Comparator.comparing(FigureRow::name, TextOrder.ORDER))
                        .toList();
    }

    private static boolean wanted(OrganisationEntry one, AskFigures asked) {
        Long municipality = asked.municipality();
        Long organisation = asked.organisation();
        return (municipality == null || municipality == place(one))
                && (organisation == null || organisation == one.id())
                && (asked.kind() == null || asked.kind() == one.kind());
    }

    private static long place(OrganisationEntry one) {
        return Objects.requireNonNullElse(one.municipality(), 0L);
    }

    private List<FigureRow> municipalities(List<FigureRow> organisations) {
        Map<Long, FigureRow> rows = new LinkedHashMap<>();
        for (FigureRow one : organisations) {
            long place = place(Objects.requireNonNull(one.organisation()));
            String name = directory.municipality(place).map(Municipality::name).orElse("");
            rows.merge(
                    place,
                    new FigureRow(place, name, null, 1, one.sums(), one.places()),
                    (first, second) -> new FigureRow(
                            place,
                            name,
                            null,
                            first.organisations() + second.organisations(),
                            first.sums().plus(second.sums()),
                            plus(first.places(), second.places())));
        }
        return rows.values().stream()
                .sorted(Comparator.comparing((FigureRow row) -> row.id() == 0)
                        .thenComparing(FigureRow::name, TextOrder.ORDER))
                .toList();
    }

    private static FigurePlaces plus(@Nullable FigurePlaces first, @Nullable FigurePlaces second) {
        return Objects.requireNonNullElse(first, FigurePlaces.NONE)
                .plus(Objects.requireNonNullElse(second, FigurePlaces.NONE));
    }

    @Override
    @Transactional(readOnly = true)
    public FigureChoices choices() {
        access.requireAny(OversightAction.VIEW_TABLE);
        int year = SchoolYear.of(clock.today(seen.zone()));
        List<FigurePeriod> periods = new ArrayList<>();
        periods.add(FigurePeriod.YEAR);
        periods.addAll(query.periods(year, seen.ids()));
        return new FigureChoices(periods, query.subjects(year, seen.ids()));
    }

    @Override
    @Transactional(readOnly = true)
    public Freshness freshness() {
        access.requireAny(OversightAction.VIEW_TABLE);
        ZoneId zone = seen.zone();
        Instant now = clock.now();
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        LocalDateTime asOf = query.oldestWaiting(seen.ids())
                .map(at -> LocalDateTime.ofInstant(at, zone))
                .filter(local::isAfter)
                .orElse(local);
        LocalDateTime midnight = local.toLocalDate().atStartOfDay();
        if (asOf.isAfter(midnight)
                && query.earliestDay(seen.ids())
                        .filter(local.toLocalDate()::isAfter)
                        .isPresent()) {
            asOf = midnight;
        }
        return new Freshness(asOf, asOf.isBefore(local.minus(OLDEST)));
    }

    @Override
    @Transactional(readOnly = true)
    public Rebuild rebuild() {
        access.requireAny(OversightAction.VIEW_REBUILD);
        Asked last = rebuilds.last().orElse(null);
        SummaryQuery.Progress progress = query.progress(
                seen.ids(), last == null ? 0 : last.id(), clock.now().minus(LATELY));
        return new Rebuild(
                last == null ? null : LocalDateTime.ofInstant(last.at(), seen.zone()),
                progress.done(),
                seen.organisations().size(),
                progress.repaired(),
                progress.rows(),
                progress.checked());
    }

    @Override
    public void startRebuild() {
        access.requireAny(OversightAction.REBUILD);
        if (Boolean.TRUE.equals(transaction.execute(status -> rebuild().runs()))) {
            throw new Refusal(OversightProblem.REBUILD_RUNS);
        }
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        // in the tables of the region alone, bound to an id that nobody has
        scope.run(
                0,
                () -> transaction.executeWithoutResult(status -> {
                    rebuilds.ask(account, clock.now());
                    audit.regional("oversight.rebuild-started", entry -> entry);
                }));
    }
}
