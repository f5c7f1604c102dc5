package ru.zvonok.registry.people.core;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.kernel.NamesApart;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;

@Service
@Transactional(readOnly = true)
class PersonFactsService implements PersonFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final TenantScope scope;
    private final PersonQuery query;
    private final KinshipQuery kinships;
    private final Directory directory;
    private final KnownPersons known;

    PersonFactsService(
            TenantScope scope, PersonQuery query, KinshipQuery kinships, Directory directory, KnownPersons known) {
        this.known = known;
        this.scope = scope;
        this.directory = directory;
        this.query = query;
        this.kinships = kinships;
    }

    @Override
    public Map<Long, PersonName> names(Collection<Long> persons) {
        return load(persons).stream().collect(Collectors.toMap(PersonEntry::id, PersonEntry::name));
    }

    @Override
    public Map<Long, String> listed(Map<Long, PersonName> names) {
        return NamesApart.of(names, PersonName::listed, this::born);
    }

    @Override
    public Map<Long, String> brief(Map<Long, PersonName> names) {
        return NamesApart.of(names, PersonName::brief, this::born);
    }

    private Map<Long, String> born(Collection<Long> persons) {
        Map<Long, String> born = new HashMap<>();
        load(persons).forEach(person -> {
            LocalDate day = person.birthDate();
            if (day != null) {
                born.put(person.id(), DAY.format(day));
            }
        });
        return born;
    }

    @Override
    public Map<Long, PersonEntry> entries(Collection<Long> persons) {
        return load(persons).stream().collect(Collectors.toMap(PersonEntry::id, Function.identity()));
    }

    @Override
    public Optional<Long> byGuid(UUID guid) {
        return known.byGuid(guid);
    }

    @Override
    public Map<Long, UUID> guids(Collection<Long> persons) {
        return load(persons).stream().collect(Collectors.toMap(PersonEntry::id, PersonEntry::guid));
    }

    @Override
    public List<PersonEntry> among(Collection<UUID> guids, String beginning, int limit) {
        return guids.isEmpty()
                ? List.of()
                : query.among(scope.organisation(), guids, PersonName.searched(beginning), limit);
    }

    @Override
    public Map<Long, List<Kin>> guardians(Collection<Long> children, LocalDate day) {
        return children.isEmpty() ? Map.of() : kinships.guardians(scope.organisation(), children, day);
    }

    @Override
    public List<Kin> children(long guardian, LocalDate day) {
        return kinships.children(scope.organisation(), guardian, day);
    }

    @Override
    public PersonData checked(PersonData data) {
        return PersonRules.clean(data, directory.today());
    }

    private List<PersonEntry> load(Collection<Long> persons) {
        return persons.isEmpty() ? List.of() : query.entries(scope.organisation(), persons);
    }
}
