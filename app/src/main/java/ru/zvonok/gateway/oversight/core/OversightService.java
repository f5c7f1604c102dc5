package ru.zvonok.gateway.oversight.core;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class OversightService implements Oversight {

    private final AccessControl access;
    private final Directory directory;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final OversightQuery query;

    OversightService(
            AccessControl access, Directory directory, TenantScope scope, SchoolClock clock, OversightQuery query) {
        this.access = access;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrganisationFigures> table() {
        access.requireAny(OversightAction.VIEW_TABLE);
        Set<Long> seen = organisations().stream().map(OrganisationEntry::id).collect(Collectors.toSet());
        LocalDate today = clock.today(zone());
        int year = SchoolYear.of(today);
        Map<Long, OversightQuery.SheetRow> sheets = query.sheets(today, year).stream()
                .collect(Collectors.toMap(OversightQuery.SheetRow::organisation, Function.identity()));
        return query.rows(today, year).stream()
                .filter(row -> seen.contains(row.organisation()))
                .flatMap(row -> directory.organisation(row.organisation()).stream()
                        .map(organisation -> figures(organisation, row, sheets.get(row.organisation()))))
                .sorted(Comparator.comparingInt(OrganisationFigures::worst)
                        .thenComparing(figures -> -figures.withoutTopic() - figures.withoutAttendance())
                        .thenComparing(figures -> figures.organisation().shortName()))
                .toList();
    }

    private static OrganisationFigures figures(
            OrganisationEntry organisation, OversightQuery.Row row, OversightQuery.@Nullable SheetRow sheet) {
        return new OrganisationFigures(
                organisation,
                row.learners(),
                row.staff(),
                row.day() == null && sheet != null ? sheet.day() : row.day(),
                row.lessons(),
                row.withoutTopic(),
                row.lessons() + (sheet == null ? 0 : sheet.groups()),
                row.withoutAttendance() + (sheet == null ? 0 : sheet.unfilled()),
                row.marks(),
                row.absent() + (sheet == null ? 0 : sheet.absent()));
    }

    private List<OrganisationEntry> organisations() {
        return switch (scope.current()) {
            case Scope.Several several ->
                several.organisations().stream()
                        .flatMap(id -> directory.organisation(id).stream())
                        .toList();
            case Scope.Region region -> directory.organisations();
            case Scope.Organisation one -> List.of(directory.current());
            case null -> List.of();
        };
    }

    /** Where most of them are: a region lies in one zone or in two. */
    private ZoneId zone() {
        return organisations().stream().map(OrganisationEntry::zone).findFirst().orElse(ZoneOffset.UTC);
    }
}
