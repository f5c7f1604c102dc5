package ru.zvonok.registry.people.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Recount;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.people.Employment;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PeopleProblem;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Staff;
import ru.zvonok.registry.people.StaffConcerns;
import ru.zvonok.registry.people.StaffConcerns.Ending;
import ru.zvonok.registry.people.StaffFilter;
import ru.zvonok.registry.people.StaffRow;

@Service
@Transactional
class StaffService implements Staff {

    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final StaffQuery query;
    private final ConcernQuery concerns;
    private final PersonQuery persons;
    private final Positions positions;
    private final People people;
    private final RegionalRules rules;
    private final ApplicationEventPublisher events;

    StaffService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            StaffQuery query,
            ConcernQuery concerns,
            PersonQuery persons,
            Positions positions,
            People people,
            RegionalRules rules,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.query = query;
        this.concerns = concerns;
        this.persons = persons;
        this.positions = positions;
        this.people = people;
        this.rules = rules;
        this.events = events;
    }

    @Override
    public List<StaffRow> list(StaffFilter filter, Sort sort, boolean descending, int offset, int limit) {
        access.require(PeopleAction.VIEW_STAFF, Target.organisation());
        List<StaffRow> rows =
                query.list(scope.organisation(), filter, directory.today(), sort, descending, offset, limit);
        audit.read("people.staff-read", about -> about.fact("rows", rows.size()));
        return rows;
    }

    @Override
    @Transactional(readOnly = true)
    public int count(StaffFilter filter) {
        access.require(PeopleAction.VIEW_STAFF, Target.organisation());
        return query.count(scope.organisation(), filter, directory.today());
    }

    @Override
    public StaffConcerns concerns() {
        access.require(PeopleAction.EDIT_STAFF, Target.organisation());
        StaffConcerns found = concerns.of(scope.organisation(), directory.today());
        if (!found.ending().first().isEmpty()) {
            audit.readOnceADay(
                    "people.staff-concerns-read",
                    about -> about.persons(
                            found.ending().first().stream().map(Ending::person).toList()));
        }
        return found;
    }

    @Override
    public long employ(Employment employment) {
        access.require(PeopleAction.EDIT_STAFF, Target.organisation());
        BigDecimal most = rules.number("people.employment.rate", directory.today());
        if (employment.rate().compareTo(LEAST) < 0 || employment.rate().compareTo(most) > 0) {
            throw Refusal.at("rate", PeopleProblem.RATE_IMPOSSIBLE, most);
        }
        long organisation = scope.organisation();
        if (persons.head(organisation, employment.person()).isEmpty()
                || positions.byIds(Set.of(employment.position())).isEmpty()) {
            throw new NotFound();
        }
        boolean already = query.of(organisation, employment.person()).stream()
                .anyMatch(one ->
                        one.position() == employment.position() && one.valid().overlaps(employment.valid()));
        if (already) {
            throw Refusal.at("position", PeopleProblem.EMPLOYED_ALREADY);
        }
        long id = query.insert(organisation, employment);
        events.publishEvent(new Recount(organisation, Recount.What.ROLL));
        audit.wrote("people.employed", about -> about.person(employment.person())
                .day(employment.valid().from())
                .fact("position", employment.position()));
        return id;
    }

    @Override
    public long hire(PersonData data, Employment employment) {
        access.require(PeopleAction.EDIT_STAFF, Target.organisation());
        long person = people.create(data);
        employ(new Employment(
                0,
                person,
                employment.position(),
                employment.positionName(),
                employment.valid(),
                employment.rate(),
                employment.main()));
        return person;
    }

    @Override
    public void release(long employment, LocalDate lastDay) {
        access.require(PeopleAction.EDIT_STAFF, Target.organisation());
        long organisation = scope.organisation();
        Employment there = query.find(organisation, employment).orElseThrow(NotFound::new);
        if (there.valid().to() != null || lastDay.isBefore(there.valid().from())) {
            throw Refusal.at("lastDay", PeopleProblem.RELEASE_IMPOSSIBLE);
        }
        query.release(organisation, employment, lastDay);
        events.publishEvent(new Recount(organisation, Recount.What.ROLL));
        audit.wrote("people.released", about -> about.person(there.person()).day(lastDay));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> released(LocalDate day) {
        return query.released(scope.organisation(), day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonEntry> employed(LocalDate day) {
        return query.employed(scope.organisation(), day);
    }
}
