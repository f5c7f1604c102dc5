package ru.zvonok.registry.people.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PeopleProblem;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Relation;

@Service
@Transactional
class PeopleService implements People {

    private static final int MOST_FOUND = 50;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final PersonQuery query;
    private final PersonWriteQuery writing;
    private final KinshipQuery kinships;
    private final StaffQuery staff;

    PeopleService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            PersonQuery query,
            PersonWriteQuery writing,
            KinshipQuery kinships,
            StaffQuery staff) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.query = query;
        this.writing = writing;
        this.kinships = kinships;
        this.staff = staff;
    }

    @Override
    public PersonCard card(long person) {
        access.require(PeopleAction.VIEW, Target.person(person));
        long organisation = scope.organisation();
        LocalDate today = directory.today();
        PersonQuery.Head head = query.head(organisation, person).orElseThrow(NotFound::new);
        PersonCard card = new PersonCard(
                person,
                head.guid(),
                head.version(),
                head.name(),
                head.sex(),
                head.birthDate(),
                head.snils(),
                query.contacts(organisation, person),
                kinships.guardians(organisation, List.of(person), today).getOrDefault(person, List.of()),
                kinships.children(organisation, person, today),
                staff.of(organisation, person));
        audit.read("people.card-read", about -> about.person(person));
        return card;
    }

    @Override
    public List<PersonEntry> search(String beginning, int limit) {
        access.requireAny(PeopleAction.FIND);
        List<PersonEntry> found = query.search(
                scope.organisation(),
                PersonName.searched(beginning),
                access.rows(PeopleAction.FIND, TargetKind.PERSON),
                Math.min(limit, MOST_FOUND));
        audit.read("people.searched", about -> about.persons(
                        found.stream().map(PersonEntry::id).toList())
                .fact("found", found.size()));
        return found;
    }

    @Override
    public long create(PersonData data) {
        return createAll(List.of(data)).getFirst();
    }

    @Override
    public List<Long> createAll(List<PersonData> data) {
        access.require(PeopleAction.EDIT, Target.organisation());
        if (data.isEmpty()) {
            return List.of();
        }
        long organisation = scope.organisation();
        LocalDate today = directory.today();
        List<PersonData> clean =
                data.stream().map(one -> PersonRules.clean(one, today)).toList();
        refuseKnownSnils(organisation, clean);
        List<Long> ids = writing.newIds(clean.size());
        writing.insert(organisation, ids, guids(organisation, clean), clean);
        List<Long> owners = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (Contact contact : clean.get(i).contacts()) {
                owners.add(ids.get(i));
                contacts.add(contact);
            }
        }
        if (!contacts.isEmpty()) {
            writing.insertContacts(organisation, owners, contacts);
        }
        audit.wrote("people.created", about -> about.persons(ids));
        return ids;
    }

    @Override
    public long createGuardian(
            PersonData data, long child, Relation relation, boolean legalRepresentative, boolean mayPickUp) {
        access.require(PeopleAction.EDIT, Target.organisation());
        long guardian = create(data);
        relate(List.of(new Kinship(guardian, child, relation, legalRepresentative, mayPickUp)));
        return guardian;
    }

    @Override
    public void change(long person, int version, PersonData data) {
        access.require(PeopleAction.EDIT, Target.person(person));
        long organisation = scope.organisation();
        PersonQuery.Head before = query.head(organisation, person).orElseThrow(NotFound::new);
        PersonData clean = PersonRules.clean(data, directory.today());
        if (clean.snils() != null
                && query.bySnils(organisation, clean.snils())
                        .filter(other -> other != person)
                        .isPresent()) {
            throw Refusal.at("snils", PeopleProblem.SNILS_TAKEN);
        }
        if (!writing.update(organisation, person, version, clean)) {
            throw new Refusal(PeopleProblem.CHANGED_MEANWHILE);
        }
        if (clean.snils() != null) {
            // registers it where the region does not know it; a person known elsewhere keeps the own GUID, and nobody
            // learns
            writing.join(Map.of(clean.snils().digits(), before.guid()));
        }
        replaceContacts(organisation, person, clean.contacts());
        audit.wrote("people.changed", about -> about.person(person));
    }

    @Override
    public void changeContacts(long person, int version, List<Contact> contacts) {
        access.require(PeopleAction.EDIT_CONTACTS, Target.person(person));
        long organisation = scope.organisation();
        if (query.head(organisation, person).isEmpty()) {
            throw new NotFound();
        }
        List<Contact> clean = PersonRules.contacts(contacts);
        if (!writing.touch(organisation, person, version)) {
            throw new Refusal(PeopleProblem.CHANGED_MEANWHILE);
        }
        replaceContacts(organisation, person, clean);
        audit.wrote("people.contacts-changed", about -> about.person(person));
    }

    @Override
    public void relate(Collection<Kinship> some) {
        access.require(PeopleAction.EDIT, Target.organisation());
        if (some.isEmpty()) {
            return;
        }
        Map<List<Long>, Kinship> pairs = new LinkedHashMap<>();
        Set<Long> persons = new HashSet<>();
        for (Kinship kinship : some) {
            if (kinship.guardian() == kinship.child()) {
                throw new Refusal(PeopleProblem.KIN_OF_SELF);
            }
            pairs.put(List.of(kinship.guardian(), kinship.child()), kinship);
            persons.add(kinship.guardian());
            persons.add(kinship.child());
        }
        long organisation = scope.organisation();
        if (query.entries(organisation, persons).size() != persons.size()) {
            throw new NotFound();
        }
        kinships.write(organisation, List.copyOf(pairs.values()), directory.today());
        audit.wrote("people.related", about -> about.persons(persons));
    }

    @Override
    public void unrelate(long guardian, long child) {
        access.require(PeopleAction.EDIT, Target.organisation());
        if (!kinships.end(
                scope.organisation(), guardian, child, directory.today().minusDays(1))) {
            throw new NotFound();
        }
        audit.wrote("people.unrelated", about -> about.person(guardian).person(child));
    }

    private void replaceContacts(long organisation, long person, List<Contact> contacts) {
        writing.deleteContacts(organisation, person);
        if (!contacts.isEmpty()) {
            writing.insertContacts(
                    organisation, contacts.stream().map(one -> person).toList(), contacts);
        }
    }

    private void refuseKnownSnils(long organisation, List<PersonData> data) {
        Set<String> seen = new HashSet<>();
        for (PersonData one : data) {
            if (one.snils() != null && !seen.add(one.snils().digits())) {
                throw Refusal.at("snils", PeopleProblem.SNILS_TAKEN);
            }
        }
        if (!seen.isEmpty() && !writing.snilsHere(organisation, seen).isEmpty()) {
            throw Refusal.at("snils", PeopleProblem.SNILS_TAKEN);
        }
    }

    /** New GUIDs, but for whom the region knows by the СНИЛС. */
    private List<UUID> guids(long organisation, List<PersonData> data) {
        Map<String, UUID> proposed = new HashMap<>();
        data.forEach(one -> {
            if (one.snils() != null) {
                proposed.put(one.snils().digits(), UUID.randomUUID());
            }
        });
        Map<String, UUID> joined = proposed.isEmpty() ? Map.of() : writing.join(proposed);
        Set<UUID> here = joined.isEmpty() ? Set.of() : writing.guidsHere(organisation, joined.values());
        return data.stream()
                .map(one -> one.snils() == null ? null : joined.get(one.snils().digits()))
                .map(known -> known == null || here.contains(known) ? UUID.randomUUID() : known)
                .toList();
    }
}
