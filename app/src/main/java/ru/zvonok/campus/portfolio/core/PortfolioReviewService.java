package ru.zvonok.campus.portfolio.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.campus.portfolio.PortfolioReview;
import ru.zvonok.campus.portfolio.PortfolioRow;
import ru.zvonok.campus.portfolio.SaveEntry;
import ru.zvonok.campus.portfolio.WaitingEntry;
import ru.zvonok.campus.portfolio.core.EntryQuery.Row;
import ru.zvonok.campus.portfolio.core.PortfolioListQuery.Counts;
import ru.zvonok.campus.portfolio.core.PortfolioListQuery.Whose;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Staff;

@Service
@Transactional
class PortfolioReviewService implements PortfolioReview {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final PersonFacts persons;
    private final Staff staff;
    private final Enrolment enrolment;
    private final Owners owners;
    private final EntryQuery entries;
    private final PortfolioListQuery lists;
    private final EntryReader reader;
    private final CheckBell bell;

    PortfolioReviewService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            PersonFacts persons,
            Staff staff,
            Enrolment enrolment,
            Owners owners,
            EntryQuery entries,
            PortfolioListQuery lists,
            EntryReader reader,
            CheckBell bell) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.persons = persons;
        this.staff = staff;
        this.enrolment = enrolment;
        this.owners = owners;
        this.entries = entries;
        this.lists = lists;
        this.reader = reader;
        this.bell = bell;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClassEntry> classes() {
        access.requireAny(PortfolioAction.VIEW);
        RowFilter within = access.rows(PortfolioAction.VIEW, TargetKind.GROUP);
        return enrolment.classes(SchoolYear.of(directory.today())).stream()
                .filter(one -> !one.closed())
                .filter(one -> within.all() || within.ids().contains(one.id()))
                .toList();
    }

    @Override
    public List<PortfolioRow> ofClass(long group) {
        access.require(PortfolioAction.VIEW, Target.group(group));
        Map<Long, PersonName> names = new LinkedHashMap<>();
        ClassEntry known = enrolment.schoolClass(group);
        for (Member member : today(known.id())) {
            names.put(member.person(), member.name());
        }
        List<PortfolioRow> rows = rows(persons.listed(names));
        audit.read("portfolio.list-read", entry -> entry.group(group).day(directory.today()));
        return rows;
    }

    @Override
    public List<PortfolioRow> ofStaff() {
        access.require(PortfolioAction.VIEW, Target.organisation());
        Map<Long, String> names = new LinkedHashMap<>();
        for (PersonEntry one : staff.employed(directory.today())) {
            names.put(one.id(), one.name().full());
        }
        List<PortfolioRow> rows = rows(names);
        audit.read("portfolio.staff-list-read", entry -> entry.day(directory.today()));
        return rows;
    }

    private List<PortfolioRow> rows(Map<Long, String> names) {
        Map<Long, Counts> counts = lists.counts(scope.organisation(), names.keySet());
        List<PortfolioRow> rows = new ArrayList<>();
        names.forEach((person, name) -> {
            Counts of = counts.getOrDefault(person, Counts.NONE);
            rows.add(new PortfolioRow(person, name, of.achievements(), of.confirmed(), of.waiting(), of.others()));
        });
        return rows;
    }

    @Override
    public List<WaitingEntry> waiting() {
        access.requireAny(PortfolioAction.VERIFY);
        List<Row> rows = lists.waiting(scope.organisation(), mine(), PAGE);
        Set<Long> whose = rows.stream().map(Row::person).collect(Collectors.toSet());
        Map<Long, String> names = persons.listed(persons.names(whose));
        Map<Long, ClassEntry> groups = enrolment.classesOf(whose, directory.today());
        List<Entry> shown = reader.shown(rows);
        List<WaitingEntry> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            long person = rows.get(i).person();
            ClassEntry group = groups.get(person);
            all.add(new WaitingEntry(
                    person, names.getOrDefault(person, ""), group == null ? "" : group.name(), shown.get(i)));
        }
        if (!all.isEmpty()) {
            audit.readOnceADay("portfolio.waiting-read", entry -> entry.persons(whose));
        }
        return all;
    }

    @Override
    @Transactional(readOnly = true)
    public int countWaiting() {
        access.requireAny(PortfolioAction.VERIFY);
        return lists.countWaiting(scope.organisation(), mine());
    }

    @Override
    public void verify(long entry, int version, boolean confirmed, String word) {
        access.requireAny(PortfolioAction.VERIFY);
        Row row = entries.find(scope.organisation(), entry).orElseThrow(NotFound::new);
        access.require(PortfolioAction.VERIFY, Target.person(row.person()));
        if (owners.isMe(row.person()) || access.ofFamily(row.person())) {
            throw new Refusal(PortfolioProblem.OWN);
        }
        String said = confirmed ? "" : word.strip();
        if (!confirmed && said.isEmpty()) {
            throw Refusal.at("word", PortfolioProblem.WORD);
        }
        if (said.length() > SaveEntry.WORD) {
            throw Refusal.at("word", PortfolioProblem.TOO_LONG, SaveEntry.WORD);
        }
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        EntryState state = confirmed ? EntryState.CONFIRMED : EntryState.RETURNED;
        if (!entries.check(scope.organisation(), entry, version, state, said, account, clock.now())) {
            throw new Refusal(PortfolioProblem.CHANGED_MEANWHILE);
        }
        bell.tell(row.person(), confirmed);
        audit.wrote(
                confirmed ? "portfolio.entry-confirmed" : "portfolio.entry-returned",
                about -> about.person(row.person()).fact("entry", entry));
    }

    /** Whose achievements wait for the actor: those of the own classes, and of staff for who checks everybody. */
    private Whose mine() {
        RowFilter within = access.rows(PortfolioAction.VERIFY, TargetKind.PERSON);
        Optional<Long> me = owners.me();
        LocalDate today = directory.today();
        Set<Long> not = new HashSet<>();
        me.ifPresent(one -> {
            not.add(one);
            persons.children(one, today).stream().map(Kin::person).forEach(not::add);
        });
        if (!within.all()) {
            return new Whose(within.ids(), false, not);
        }
        List<Long> led = me.map(one -> enrolment.ledBy(one, today)).orElse(List.of()).stream()
                .map(ClassEntry::id)
                .toList();
        Set<Long> own = enrolment.members(led, new DateRange(today, today)).values().stream()
                .flatMap(Collection::stream)
                .map(Member::person)
                .collect(Collectors.toSet());
        return new Whose(own, true, not);
    }

    private List<Member> today(long group) {
        LocalDate today = directory.today();
        return enrolment.members(group, new DateRange(today, today));
    }
}
