package ru.zvonok.registry.corrections.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.corrections.Correction;
import ru.zvonok.registry.corrections.CorrectionState;
import ru.zvonok.registry.corrections.Corrections;
import ru.zvonok.registry.corrections.CorrectionsAction;
import ru.zvonok.registry.corrections.CorrectionsProblem;
import ru.zvonok.registry.corrections.DataField;
import ru.zvonok.registry.corrections.FamilyMember;
import ru.zvonok.registry.corrections.FamilyRecord;
import ru.zvonok.registry.corrections.NewCorrection;
import ru.zvonok.registry.corrections.WaitingPerson;
import ru.zvonok.registry.corrections.core.CorrectionQuery.Row;
import ru.zvonok.registry.corrections.core.CorrectionReader.Looking;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonFacts;

@Service
@Transactional
class CorrectionService implements Corrections {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final People people;
    private final PersonFacts persons;
    private final FamilyRights family;
    private final CorrectionQuery query;
    private final CorrectionReader reader;
    private final CorrectionPapers papers;
    private final CorrectionBell bell;

    CorrectionService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            People people,
            PersonFacts persons,
            FamilyRights family,
            CorrectionQuery query,
            CorrectionReader reader,
            CorrectionPapers papers,
            CorrectionBell bell) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.people = people;
        this.persons = persons;
        this.family = family;
        this.query = query;
        this.reader = reader;
        this.papers = papers;
        this.bell = bell;
    }

    @Override
    public List<FamilyMember> family() {
        access.requireAny(CorrectionsAction.REPORT);
        Optional<Long> me = family.me();
        if (me.isEmpty()) {
            return List.of();
        }
        List<FamilyMember> all = new ArrayList<>();
        persons.names(List.of(me.get())).forEach((id, name) -> all.add(new FamilyMember(id, name, true)));
        for (Kin child : persons.children(me.get(), directory.today())) {
            all.add(new FamilyMember(child.person(), child.name(), false));
        }
        RowFilter within = access.rows(CorrectionsAction.REPORT, TargetKind.PERSON);
        List<FamilyMember> shown =
                all.stream().filter(one -> in(within, one.person())).toList();
        audit.readOnceADay(
                "corrections.family-read",
                entry -> entry.persons(shown.stream().map(FamilyMember::person).toList()));
        return shown;
    }

    @Override
    public FamilyRecord record(long person) {
        access.require(CorrectionsAction.REPORT, Target.person(person));
        PersonCard card = people.card(person);
        List<Correction> reports = reader.shown(
                query.ofPerson(scope.organisation(), person),
                CardValues.data(card),
                new Looking(family.me().orElse(null), false, false));
        audit.readOnceADay("corrections.read", entry -> entry.person(person));
        return new FamilyRecord(
                card, family.ownContacts(person), family.whyNot(card).orElse(null), reports);
    }

    @Override
    public void report(NewCorrection correction) {
        long person = correction.person();
        access.require(CorrectionsAction.REPORT, Target.person(person));
        long organisation = scope.organisation();
        PersonCard card = people.card(person);
        family.whyNot(card).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        String words = words(correction.words());
        if (correction.papers().size() > NewCorrection.MOST_PAPERS) {
            throw tooLong("words");
        }
        if (card.version() != correction.version()) {
            throw new Refusal(CorrectionsProblem.CHANGED_MEANWHILE);
        }
        PersonData before = CardValues.data(card);
        PersonData wanted = persons.checked(correction.data());
        Set<DataField> fields = EnumSet.noneOf(DataField.class);
        for (DataField field : DataField.values()) {
            if (!CardValues.of(before, field).equals(CardValues.of(wanted, field))) {
                fields.add(field);
            }
        }
        if (fields.isEmpty()) {
            throw new Refusal(CorrectionsProblem.NOTHING);
        }
        Actor actor = access.actor();
        long me = persons.byGuid(actor.person()).orElseThrow(NotFound::new);
        Instant now = clock.now();
        List<ClassEntry> classes = bell.classes(person);
        Set<Long> replaced = query.replace(organisation, person, me, fields, now);
        long report = query.addReport(
                organisation,
                person,
                me,
                classes.isEmpty() ? null : Long.valueOf(classes.getFirst().id()),
                now,
                words);
        for (DataField field : fields) {
            String value = CardValues.of(wanted, field);
            if (value.length() > NewCorrection.LONGEST) {
                throw tooLong("address");
            }
            if (!query.addLine(organisation, report, person, field, CardValues.of(before, field), value)) {
                throw new Refusal(CorrectionsProblem.OPEN);
            }
        }
        papers.take(report, correction.papers());
        boolean own = family.ownContacts(person);
        if (own && fields.stream().anyMatch(DataField::contact)) {
            people.changeContacts(person, card.version(), wanted.contacts());
            query.settleContacts(organisation, report, actor.account(), now);
        }
        replaced.forEach(this::endIfSettled);
        boolean waits = !endIfSettled(report);
        bell.tellLeaders(person, classes, !waits);
        audit.wrote("corrections.sent", entry -> entry.person(person)
                .fact("fields", fields.stream().map(DataField::name).collect(Collectors.joining(" "))));
    }

    @Override
    public void withdraw(long line) {
        access.requireAny(CorrectionsAction.REPORT);
        Row row = query.find(scope.organisation(), line).orElseThrow(NotFound::new);
        access.require(CorrectionsAction.REPORT, Target.person(row.person()));
        if (!family.me().equals(Optional.of(row.author()))) {
            throw new NotFound();
        }
        settle(row, CorrectionState.WITHDRAWN, null);
        audit.wrote("corrections.withdrawn", entry -> entry.person(row.person())
                .fact("field", row.field().name()));
    }

    @Override
    public List<WaitingPerson> waiting() {
        access.requireAny(CorrectionsAction.VIEW);
        RowFilter within = access.rows(CorrectionsAction.VIEW, TargetKind.PERSON);
        List<WaitingPerson> waiting = reader.waiting(query.open(scope.organisation()).stream()
                .filter(row -> in(within, row.person()))
                .toList());
        if (!waiting.isEmpty()) {
            audit.readOnceADay(
                    "corrections.waiting-read",
                    entry -> entry.persons(
                            waiting.stream().map(WaitingPerson::person).toList()));
        }
        return waiting;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean any(long person) {
        access.require(CorrectionsAction.VIEW, Target.person(person));
        return query.any(scope.organisation(), person);
    }

    @Override
    public List<Correction> of(PersonCard card) {
        access.require(CorrectionsAction.VIEW, Target.person(card.id()));
        List<Correction> all = reader.shown(
                query.ofPerson(scope.organisation(), card.id()),
                CardValues.data(card),
                new Looking(
                        family.me().orElse(null),
                        true,
                        access.allows(CorrectionsAction.ANSWER, Target.person(card.id()))));
        audit.readOnceADay("corrections.read", entry -> entry.person(card.id()));
        return all;
    }

    @Override
    public void take(long line, int version) {
        Row row = answerable(line);
        PersonCard card = people.card(row.person());
        if (card.version() != version) {
            throw new Refusal(CorrectionsProblem.CHANGED_MEANWHILE);
        }
        settle(row, CorrectionState.TAKEN, null);
        PersonData now = CardValues.data(card);
        if (!CardValues.of(now, row.field()).equals(row.wanted())) {
            people.change(row.person(), version, CardValues.with(now, row.field(), row.wanted()));
        }
        told(row);
        audit.wrote("corrections.taken", entry -> entry.person(row.person())
                .fact("field", row.field().name()));
    }

    @Override
    public void decline(long line, String reason) {
        Row row = answerable(line);
        String said = words(reason);
        if (said.isEmpty()) {
            throw Refusal.at("words", CorrectionsProblem.REASON);
        }
        settle(row, CorrectionState.DECLINED, said);
        told(row);
        audit.wrote("corrections.declined", entry -> entry.person(row.person())
                .fact("field", row.field().name()));
    }

    private Row answerable(long line) {
        access.requireAny(CorrectionsAction.ANSWER);
        Row row = query.find(scope.organisation(), line).orElseThrow(NotFound::new);
        access.require(CorrectionsAction.ANSWER, Target.person(row.person()));
        return row;
    }

    private void settle(Row row, CorrectionState state, @Nullable String answer) {
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        if (!query.settle(scope.organisation(), row.id(), state, answer, account, clock.now())) {
            throw new Refusal(CorrectionsProblem.ANSWERED);
        }
        endIfSettled(row.report());
    }

    /** Papers of a report that is answered as a whole need not stay. */
    private boolean endIfSettled(long report) {
        boolean settled = query.settled(scope.organisation(), report);
        if (settled) {
            papers.end(report);
        }
        return settled;
    }

    /** The family is told once, when nothing of its report is open any more. */
    private void told(Row row) {
        if (query.settled(scope.organisation(), row.report())) {
            bell.tellFamily(row.author(), row.person(), reader.sent(row));
        }
    }

    private static boolean in(RowFilter rows, long id) {
        return rows.all() || rows.ids().contains(id);
    }

    private static String words(String typed) {
        String words = typed.strip();
        if (words.length() > NewCorrection.LONGEST) {
            throw tooLong("words");
        }
        return words;
    }

    private static Refusal tooLong(String field) {
        return Refusal.at(field, CorrectionsProblem.TOO_LONG, NewCorrection.LONGEST, NewCorrection.MOST_PAPERS);
    }
}
