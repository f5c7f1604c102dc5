package ru.zvonok.registry.enrolment.core.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.NewAccount;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ApplyRun;
import ru.zvonok.platform.intake.ImportDefinition.Count;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.Orders;
import ru.zvonok.registry.people.ImportedPerson;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.KnownPerson;
import ru.zvonok.registry.people.KnownPersons;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonFacts;

/** Makes learners and their parents real, a portion of rows at a time, and drafts the order that enrols them all. */
@Component
class PupilsTaking {

    private static final int PORTION = 50;

    private final People people;
    private final KnownPersons known;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Orders orders;
    private final Texts texts;
    private final AccessControl access;
    private final PersonFacts facts;
    private final Accounts accounts;
    private final Ages ages;

    PupilsTaking(
            People people,
            KnownPersons known,
            Enrolment enrolment,
            Calendar calendar,
            Orders orders,
            Texts texts,
            AccessControl access,
            PersonFacts facts,
            Accounts accounts,
            Ages ages) {
        this.access = access;
        this.facts = facts;
        this.accounts = accounts;
        this.ages = ages;
        this.people = people;
        this.known = known;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.orders = orders;
        this.texts = texts;
    }

    ApplyOutcome take(ApplyRun run) {
        int year = SchoolYear.of(run.today());
        Map<String, ClassEntry> classes = new HashMap<>();
        enrolment.classes(year).forEach(entry -> classes.put(Fields.classKey(entry.name()), entry));
        List<KnownPerson> all = known.all();
        Map<String, KnownPerson> there = new HashMap<>();
        all.forEach(person -> ImportedPerson.identity(person).forEach(key -> there.putIfAbsent(key, person)));
        Families families =
                new Families(run.rows(), all, ages.grownUp(run.today()), (row, question) -> run.answer(row, question)
                        .orElse(""));
        Map<Families.Guardian, Long> guardians = new IdentityHashMap<>();
        List<OrderDraft.Line> lines = new ArrayList<>();
        List<Long> signingIn = new ArrayList<>();
        Map<Families.Place, Long> pupils = new HashMap<>();
        Map<Long, Set<Long>> related = new HashMap<>();
        for (int from = 0; from < run.rows().size(); from += PORTION) {
            List<ImportRow> portion =
                    run.rows().subList(from, Math.min(run.rows().size(), from + PORTION));
            persons(portion, pupils, there, families, guardians);
            kinships(portion, pupils, related, families, guardians);
            for (ImportRow row : portion) {
                if (row.above() > 0) {
                    continue;
                }
                long pupil = Objects.requireNonNull(pupils.get(Families.learner(row)));
                ClassEntry group = Objects.requireNonNull(classes.get(Fields.classKey(row.text("class"))));
                lines.add(OrderDraft.Line.enrol(pupil, group.id(), MovementReason.FIRST_FILLING));
                if (group.kind() != ClassKind.PRESCHOOL_GROUP) {
                    signingIn.add(pupil);
                }
            }
            run.done(portion.size());
        }
        long order = orders.draft(draft(run.today(), year, lines));
        int opened = accounts(signingIn, Set.copyOf(guardians.values()));
        return new ApplyOutcome(
                List.of(
                        new Count("intake.pupils.made", lines.size()),
                        new Count("intake.pupils.made-guardians", guardians.size()),
                        new Count("intake.pupils.made-accounts", opened)),
                List.of(
                        new ApplyOutcome.Link("intake.pupils.link-order", "order/" + order),
                        new ApplyOutcome.Link("intake.pupils.link", "pupils")));
    }

    /** Accounts wait for their codes, which are made when slips are printed; who may not open any leaves it to who may. */
    private int accounts(List<Long> pupils, Set<Long> guardians) {
        if (!access.allows(AccessAction.OPEN_FAMILY_ACCOUNTS, Target.organisation())) {
            return 0;
        }
        List<NewAccount> wanted = new ArrayList<>();
        facts.entries(pupils)
                .values()
                .forEach(entry -> wanted.add(new NewAccount(entry.guid(), entry.name(), Set.of(Role.STUDENT))));
        facts.entries(guardians)
                .values()
                .forEach(entry -> wanted.add(new NewAccount(entry.guid(), entry.name(), Set.of(Role.GUARDIAN))));
        accounts.openFamily(Target.organisation(), wanted);
        return wanted.size();
    }

    private OrderDraft draft(LocalDate today, int year, List<OrderDraft.Line> lines) {
        LocalDate start = calendar.year(year).orElseThrow().startsOn();
        return new OrderDraft(
                OrderKind.ENROLMENT,
                orders.nextNumber(year),
                today,
                // who is in the list was here from the first day of the year: its journals are open to them
                start,
                texts.get(Texts.RUSSIAN, "intake.pupils.basis"),
                lines);
    }

    private void persons(
            List<ImportRow> portion,
            Map<Families.Place, Long> pupils,
            Map<String, KnownPerson> there,
            Families families,
            Map<Families.Guardian, Long> guardians) {
        List<PersonData> fresh = new ArrayList<>();
        List<ImportRow> freshPupils = new ArrayList<>();
        List<Families.Guardian> freshGuardians = new ArrayList<>();
        for (ImportRow row : portion) {
            KnownPerson person = PupilsCheck.find(row, there);
            if (row.above() > 0) {
                continue;
            }
            if (person == null) {
                freshPupils.add(row);
                fresh.add(ImportedPerson.of(row, "").orElseThrow());
            } else {
                pupils.put(Families.learner(row), person.id());
            }
        }
        for (ImportRow row : portion) {
            for (String prefix : Fields.FAMILY) {
                Families.Guardian guardian = families.at(row, prefix);
                if (guardian == null || guardians.containsKey(guardian) || freshGuardians.contains(guardian)) {
                    continue;
                }
                if (guardian.id != null) {
                    guardians.put(guardian, guardian.id);
                } else {
                    freshGuardians.add(guardian);
                    fresh.add(guardian.data);
                }
            }
        }
        List<Long> ids = people.createAll(fresh);
        for (int i = 0; i < freshPupils.size(); i++) {
            pupils.put(Families.learner(freshPupils.get(i)), ids.get(i));
        }
        for (int i = 0; i < freshGuardians.size(); i++) {
            guardians.put(freshGuardians.get(i), ids.get(freshPupils.size() + i));
        }
    }

    private void kinships(
            List<ImportRow> portion,
            Map<Families.Place, Long> pupils,
            Map<Long, Set<Long>> related,
            Families families,
            Map<Families.Guardian, Long> guardians) {
        List<Kinship> kinships = new ArrayList<>();
        for (ImportRow row : portion) {
            long child = Objects.requireNonNull(pupils.get(Families.learner(row)));
            for (String prefix : Fields.FAMILY) {
                Families.Guardian guardian = families.at(row, prefix);
                if (guardian != null) {
                    long parent = Objects.requireNonNull(guardians.get(guardian));
                    if (related.computeIfAbsent(child, key -> new HashSet<>()).add(parent)) {
                        kinships.add(Kinship.of(parent, child, Families.relation(row, prefix)));
                    }
                }
            }
        }
        people.relate(kinships);
    }
}
