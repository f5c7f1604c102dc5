package ru.zvonok.gateway.trail.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.gateway.trail.AccessHistory;
import ru.zvonok.gateway.trail.RegionEntry;
import ru.zvonok.gateway.trail.TrailAction;
import ru.zvonok.gateway.trail.TrailEntry;
import ru.zvonok.gateway.trail.TrailFilter;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.audit.AuditFilter;
import ru.zvonok.platform.audit.AuditKey;
import ru.zvonok.platform.audit.AuditRecord;
import ru.zvonok.platform.audit.AuditTrail;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;

@Service
class AccessHistoryService implements AccessHistory {

    private static final int MOST_PEOPLE = 50;
    private static final Set<Role> FAMILY = Set.of(Role.STUDENT, Role.GUARDIAN);
    private static final Set<String> RIGHTS = Set.of("access.right-changed", "access.role-given", "access.role-taken");

    private final AccessControl access;
    private final Audit audit;
    private final AuditTrail trail;
    private final AccountNames accounts;
    private final People people;
    private final PersonFacts persons;
    private final Presences presences;
    private final TrailEntries entries;
    private final Directory directory;
    private final TenantScope scope;
    private final TransactionTemplate transaction;

    AccessHistoryService(
            AccessControl access,
            Audit audit,
            AuditTrail trail,
            AccountNames accounts,
            People people,
            PersonFacts persons,
            Presences presences,
            TrailEntries entries,
            Directory directory,
            TenantScope scope,
            TransactionTemplate transaction) {
        this.access = access;
        this.audit = audit;
        this.trail = trail;
        this.accounts = accounts;
        this.people = people;
        this.persons = persons;
        this.presences = presences;
        this.entries = entries;
        this.directory = directory;
        this.scope = scope;
        this.transaction = transaction;
    }

    @Override
    @Transactional
    public List<TrailEntry> ofPerson(long person, int year, @Nullable AuditKey after, int limit) {
        access.require(TrailAction.VIEW_PERSON, Target.person(person));
        if (!persons.entries(List.of(person)).containsKey(person)) {
            throw new NotFound();
        }
        DateRange days = SchoolYear.days(year);
        Presences.Of spans = presences.of(person, year);
        List<TrailEntry> found = entries.of(
                trail.person(person, spans.groups(), spans.courses(), filter(days, zone()), after, limit), zone());
        if (after == null) {
            audit.read("trail.person-read", about -> about.person(person).fact("year", year));
        }
        return found;
    }

    @Override
    @Transactional
    public List<TrailEntry> ofOwn(long person, DateRange days, int most) {
        access.require(TrailAction.VIEW_OWN, Target.person(person));
        if (!persons.entries(List.of(person)).containsKey(person)) {
            throw new NotFound();
        }
        Presences.Of spans = presences.of(person, SchoolYear.of(days.from()));
        List<TrailEntry> found = entries.of(
                trail.person(person, spans.groups(), spans.courses(), filter(days, zone()), null, most), zone());
        audit.readOnceADay("trail.own-read", about -> about.person(person).day(days.from()));
        return found.stream().map(AccessHistoryService::discreet).toList();
    }

    private static TrailEntry discreet(TrailEntry entry) {
        boolean family = !entry.roles().isEmpty() && FAMILY.containsAll(entry.roles());
        return new TrailEntry(
                entry.key(),
                entry.at(),
                entry.event(),
                entry.write(),
                family ? null : entry.who(),
                entry.roles(),
                List.of(),
                entry.place(),
                entry.day());
    }

    @Override
    @Transactional
    public List<TrailEntry> ofOrganisation(TrailFilter filter, @Nullable AuditKey after, int limit) {
        access.require(TrailAction.VIEW_ORGANISATION, Target.organisation());
        String name = filter.name();
        AuditFilter times = filter(filter.days(), zone());
        List<AuditRecord> found = trail.organisation(
                new AuditFilter(
                        times.from(),
                        times.until(),
                        name.isEmpty() || filter.about() ? null : accounts.beginning(name, scope.organisation()),
                        name.isEmpty() || !filter.about() ? null : named(name),
                        filter.write(),
                        filter.module()),
                after,
                limit);
        if (after == null) {
            audit.read(
                    "trail.organisation-read", about -> about.day(filter.days().from()));
        }
        return entries.of(found, zone());
    }

    @Override
    @Transactional
    public List<TrailEntry> rightsChanged(LocalDate since, int most) {
        access.require(TrailAction.VIEW_ORGANISATION, Target.organisation());
        List<AuditRecord> found =
                trail.latest(RIGHTS, since.atStartOfDay(zone()).toInstant(), most);
        if (!found.isEmpty()) {
            audit.readOnceADay("trail.organisation-read", about -> about.day(since));
        }
        return entries.of(found, zone());
    }

    @Override
    public List<RegionEntry> ofRegion(TrailFilter filter, @Nullable AuditKey after, int limit) {
        access.requireAny(TrailAction.VIEW_REGION);
        ZoneId zone = regionsZone();
        return writing(() -> {
            AuditFilter times = filter(filter.days(), zone);
            List<AuditRecord.Regional> found = trail.regional(
                    new AuditFilter(
                            times.from(),
                            times.until(),
                            filter.name().isEmpty() ? null : accounts.beginning(filter.name(), null),
                            null,
                            null,
                            filter.module()),
                    after,
                    limit);
            if (after == null) {
                audit.regional(
                        "trail.region-read", about -> about.day(filter.days().from()));
            }
            Map<Long, String> names = accounts.names(found.stream()
                    .flatMap(entry -> Stream.of(entry.account(), entry.about()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            return found.stream()
                    .map(entry -> new RegionEntry(
                            entry.key(),
                            LocalDateTime.ofInstant(entry.key().at(), zone),
                            entry.event(),
                            entry.account() == null ? null : names.get(entry.account()),
                            entry.about() == null ? null : names.get(entry.about()),
                            entry.address()))
                    .toList();
        });
    }

    private Set<Long> named(String name) {
        return people.search(name, MOST_PEOPLE).stream().map(PersonEntry::id).collect(Collectors.toSet());
    }

    private static AuditFilter filter(DateRange days, ZoneId zone) {
        LocalDate last = days.to() == null ? days.from() : days.to();
        return new AuditFilter(
                days.from().atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                null,
                null,
                null);
    }

    private ZoneId zone() {
        return directory.current().zone();
    }

    /** Where the organisations are: a region lies in one zone or in two. */
    private ZoneId regionsZone() {
        return directory.organisations().stream()
                .map(OrganisationEntry::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    /** The region's tables are written, and their reading noted, bound to an organisation that nobody has. */
    private <T> T writing(Supplier<T> work) {
        return scope.in(new Scope.Organisation(0), () -> transaction.execute(status -> work.get()));
    }
}
