package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ChangedExemption;
import ru.zvonok.learning.journal.DaysReopened;
import ru.zvonok.learning.journal.Exemption;
import ru.zvonok.learning.journal.Exemptions;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.NewExemption;
import ru.zvonok.learning.journal.WriteExcuse.Paper;
import ru.zvonok.learning.journal.core.ExemptionQuery.Row;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.PersonFacts;

@Service
class ExemptionService implements Exemptions {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final Calendar calendar;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final PersonFacts people;
    private final ExemptionQuery query;
    private final ExemptionPapers papers;
    private final ApplicationEventPublisher events;

    ExemptionService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            Calendar calendar,
            Enrolment enrolment,
            CourseFacts courses,
            PersonFacts people,
            ExemptionQuery query,
            ExemptionPapers papers,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.courses = courses;
        this.people = people;
        this.query = query;
        this.papers = papers;
        this.events = events;
    }

    @Override
    @Transactional
    public List<Exemption> ofClass(long group) {
        access.require(JournalAction.EXEMPT, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        DateRange year = year(entry.year());
        Map<Long, PersonName> names = new LinkedHashMap<>();
        for (Member member : enrolment.members(group, year)) {
            names.put(member.person(), member.name());
        }
        List<Exemption> all = shown(
                query.ofStudents(scope.organisations(), names.keySet(), year),
                people.listed(names),
                courses.ofGroup(group));
        audit.read("journal.exemptions-read", noted -> noted.fact("group", group));
        return all;
    }

    @Override
    @Transactional
    public List<Exemption> ofStudent(long student) {
        if (!access.allows(JournalAction.EXEMPT, Target.person(student))) {
            access.require(JournalAction.VIEW_OWN, Target.person(student));
        }
        LocalDate today = directory.today();
        List<Exemption> all = enrolment
                .classOf(student, today)
                .map(group -> shown(
                        query.ofStudents(scope.organisations(), List.of(student), year(group.year())),
                        people.listed(people.names(List.of(student))),
                        courses.ofGroup(group.id())))
                .orElse(List.of());
        audit.readOnceADay(
                "journal.student-read", entry -> entry.person(student).day(today));
        return all;
    }

    @Override
    @Transactional
    public long exempt(NewExemption exemption) {
        access.requireAny(JournalAction.EXEMPT);
        DateRange days = checked(
                exemption.student(), exemption.subject(), exemption.first(), exemption.last(), exemption.paper());
        query.hold(scope.organisation(), exemption.student());
        requireFree(exemption.student(), exemption.subject(), days, 0);
        long id = query.add(scope.organisation(), exemption, account(), clock.now());
        papers.take(id, exemption.papers());
        outdated(exemption.student(), exemption.subject());
        audit.wrote("journal.exempted", entry -> entry.person(exemption.student())
                .day(exemption.first())
                .fact("subject", exemption.subject())
                .fact("whole", exemption.whole()));
        return id;
    }

    @Override
    @Transactional
    public void change(Exemption seen, ChangedExemption wanted) {
        access.requireAny(JournalAction.EXEMPT);
        Row row = held(seen.id());
        if (!row.days().equals(seen.days())
                || row.whole() != seen.whole()
                || !Objects.equals(row.paper(), seen.paper())) {
            throw new Refusal(JournalProblem.EXEMPTION_CHANGED);
        }
        DateRange days = checked(row.student(), row.subject(), wanted.first(), wanted.last(), wanted.paper());
        requireFree(row.student(), row.subject(), days, row.id());
        query.change(scope.organisation(), row.id(), wanted, account());
        outdated(row.student(), row.subject());
        LocalDate earliest = wanted.first().isBefore(row.days().from())
                ? wanted.first()
                : row.days().from();
        audit.wrote("journal.exemption-changed", entry -> entry.person(row.student())
                .day(earliest)
                .fact("subject", row.subject())
                .fact("from-before", row.days().from())
                .fact("to-before", row.last())
                .fact("whole-before", row.whole())
                .fact("from", wanted.first())
                .fact("to", wanted.last())
                .fact("whole", wanted.whole())
                .fact("paper-changed", !Objects.equals(row.paper(), wanted.paper())));
    }

    @Override
    @Transactional
    public void end(long exemption, LocalDate last) {
        access.requireAny(JournalAction.EXEMPT);
        Row row = held(exemption);
        if (last.isAfter(row.last())) {
            throw Refusal.at("last", JournalProblem.EXEMPTION_DAYS);
        }
        if (last.isBefore(row.days().from())) {
            papers.removeAll(exemption);
            query.remove(scope.organisation(), exemption);
        } else {
            query.end(scope.organisation(), exemption, last, account());
        }
        outdated(row.student(), row.subject());
        audit.wrote(
                "journal.exemption-ended",
                entry -> entry.person(row.student()).day(last).fact("subject", row.subject()));
    }

    @Override
    @Transactional
    public Exemption.Paper attach(long exemption, Paper paper) {
        access.requireAny(JournalAction.EXEMPT);
        Row row = held(exemption);
        Exemption.Paper kept = papers.take(exemption, List.of(paper)).getFirst();
        audit.wrote("journal.exemption-paper-added", entry -> entry.person(row.student())
                .fact("subject", row.subject()));
        return kept;
    }

    @Override
    @Transactional
    public void detach(long exemption, UUID file) {
        access.requireAny(JournalAction.EXEMPT);
        Row row = held(exemption);
        papers.remove(exemption, file);
        audit.wrote("journal.exemption-paper-removed", entry -> entry.person(row.student())
                .fact("subject", row.subject()));
    }

    /** One as it stands once nobody else writes of the pupil. */
    private Row held(long exemption) {
        List<Long> here = List.of(scope.organisation());
        Row before = query.one(here, exemption).orElseThrow(NotFound::new);
        requireClass(before.student(), before.days().from());
        query.hold(scope.organisation(), before.student());
        Row row = query.one(here, exemption).orElseThrow(NotFound::new);
        requireClass(row.student(), row.days().from());
        return row;
    }

    /** The days, if they and the paper can be in the class of the first of them. */
    private DateRange checked(long student, long subject, LocalDate first, LocalDate last, @Nullable String paper) {
        ClassEntry group = requireClass(student, first);
        if (courses.ofGroup(group.id()).stream().noneMatch(course -> course.subject() == subject)) {
            throw new NotFound();
        }
        DateRange year = year(group.year());
        if (last.isBefore(first) || !year.contains(first) || !year.contains(last)) {
            throw Refusal.at("last", JournalProblem.EXEMPTION_DAYS);
        }
        if (paper != null && paper.length() > NewExemption.LONGEST_PAPER) {
            throw Refusal.at("paper", JournalProblem.EXEMPTION_PAPER, NewExemption.LONGEST_PAPER);
        }
        return new DateRange(first, last);
    }

    /** Open pages of the journal say in the cells who is exempt. */
    private void outdated(long student, long subject) {
        Set<Long> groups =
                enrolment.membershipsOf(student).stream().map(Member::group).collect(Collectors.toSet());
        events.publishEvent(new DaysReopened(
                scope.organisation(),
                courses.ofGroups(groups).stream()
                        .filter(course -> course.subject() == subject)
                        .map(Course::id)
                        .collect(Collectors.toSet())));
    }

    private void requireFree(long student, long subject, DateRange days, long own) {
        if (query.ofStudents(List.of(scope.organisation()), List.of(student), days).stream()
                .anyMatch(row -> row.subject() == subject && row.id() != own)) {
            throw Refusal.at("first", JournalProblem.EXEMPTION_EXISTS);
        }
    }

    /** The class of the pupil on a day; for whoever may not exempt in it there is none. */
    private ClassEntry requireClass(long student, LocalDate day) {
        return enrolment
                .classOf(student, day)
                .filter(group -> access.allows(JournalAction.EXEMPT, Target.group(group.id())))
                .orElseThrow(NotFound::new);
    }

    private DateRange year(int year) {
        return calendar.year(year)
                .map(one -> new DateRange(one.startsOn(), one.endsOn()))
                .orElseThrow(NotFound::new);
    }

    private @Nullable Long account() {
        return access.actorIfAny().map(Actor::account).orElse(null);
    }

    private List<Exemption> shown(List<Row> rows, Map<Long, String> names, List<Course> taught) {
        Map<Long, String> subjects =
                taught.stream().collect(Collectors.toMap(Course::subject, Course::subjectName, (one, same) -> one));
        Map<Long, List<Exemption.Paper>> files =
                papers.of(rows.stream().map(Row::id).toList());
        return rows.stream()
                .filter(row -> names.containsKey(row.student()) && subjects.containsKey(row.subject()))
                .map(row -> new Exemption(
                        row.id(),
                        row.student(),
                        Objects.requireNonNull(names.get(row.student())),
                        row.subject(),
                        Objects.requireNonNull(subjects.get(row.subject())),
                        row.days(),
                        row.whole(),
                        row.paper(),
                        files.getOrDefault(row.id(), List.of()),
                        row.account(),
                        row.at()))
                .sorted(Comparator.comparing(Exemption::name, TextOrder.ORDER)
                        .thenComparing(one -> one.days().from()))
                .toList();
    }
}
