package ru.zvonok.campus.portfolio.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role.Seat;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Staff;

/** What people are here, and who acts for whom. */
@Component
class Owners {

    private static final String MAJORITY = "people.majority.age";

    private final AccessControl access;
    private final PersonFacts persons;
    private final Staff staff;
    private final Enrolment enrolment;
    private final RegionalRules rules;
    private final Directory directory;

    Owners(
            AccessControl access,
            PersonFacts persons,
            Staff staff,
            Enrolment enrolment,
            RegionalRules rules,
            Directory directory) {
        this.access = access;
        this.persons = persons;
        this.staff = staff;
        this.enrolment = enrolment;
        this.rules = rules;
        this.directory = directory;
    }

    /** The person who acts here. */
    Optional<Long> me() {
        return access.actorIfAny().flatMap(actor -> persons.byGuid(actor.person()));
    }

    boolean isMe(long person) {
        return me().equals(Optional.of(person));
    }

    /** The person's name; whoever is not there is not found. */
    PersonEntry entry(long person) {
        return Optional.ofNullable(persons.entries(List.of(person)).get(person)).orElseThrow(NotFound::new);
    }

    PortfolioKind kind(long person) {
        LocalDate today = directory.today();
        if (enrolment.classOf(person, today).isPresent()) {
            return PortfolioKind.STUDENT;
        }
        boolean works = isMe(person) && access.roles().stream().anyMatch(role -> role.seat() == Seat.ORGANISATION)
                || staff.employed(today).stream().anyMatch(one -> one.id() == person);
        if (works) {
            return PortfolioKind.STAFF;
        }
        return enrolment.membershipsOf(person).isEmpty() ? PortfolioKind.GUARDIAN : PortfolioKind.STUDENT;
    }

    /** What is against the actor's consent about a person. */
    Optional<PortfolioProblem> whyNoConsent(PersonEntry person, PortfolioKind kind) {
        LocalDate today = directory.today();
        LocalDate birth = person.birthDate();
        boolean ofAge = birth != null && rules.reached(MAJORITY, birth, today);
        Optional<Long> me = me();
        boolean legal = persons.guardians(List.of(person.id()), today).getOrDefault(person.id(), List.of()).stream()
                .filter(Kin::legalRepresentative)
                .anyMatch(kin -> me.equals(Optional.of(kin.person())));
        return ConsentRules.whyNot(kind, isMe(person.id()), legal, ofAge);
    }
}
