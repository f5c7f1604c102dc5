package ru.zvonok.registry.corrections.core;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.registry.corrections.CorrectionsProblem;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonFacts;

/** Who of a family may say what. */
@Component
class FamilyRights {

    private final AccessControl access;
    private final PersonFacts persons;
    private final RegionalRules rules;
    private final Directory directory;

    FamilyRights(AccessControl access, PersonFacts persons, RegionalRules rules, Directory directory) {
        this.access = access;
        this.persons = persons;
        this.rules = rules;
        this.directory = directory;
    }

    /** The person who acts here. */
    Optional<Long> me() {
        return access.actorIfAny().flatMap(actor -> persons.byGuid(actor.person()));
    }

    /** One's own data a pupil of age reports, a child's the legal representative. */
    Optional<CorrectionsProblem> whyNot(PersonCard card) {
        Optional<Long> me = me();
        if (me.equals(Optional.of(card.id()))) {
            LocalDate birth = card.birthDate();
            boolean child = birth != null && !rules.reached("people.majority.age", birth, directory.today());
            return child ? Optional.of(CorrectionsProblem.UNDER_AGE) : Optional.empty();
        }
        boolean legal = card.guardians().stream()
                .anyMatch(kin -> kin.legalRepresentative() && Objects.equals(me.orElse(null), kin.person()));
        return legal ? Optional.empty() : Optional.of(CorrectionsProblem.NOT_LEGAL);
    }

    boolean ownContacts(long person) {
        return me().equals(Optional.of(person)) && access.allows(PeopleAction.EDIT_CONTACTS, Target.person(person));
    }
}
