package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Recount;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.PlanLabel;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.ClassCard;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassRow;
import ru.zvonok.registry.enrolment.Department;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.enrolment.Newcomer;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.PupilFilter;
import ru.zvonok.registry.enrolment.PupilGap;
import ru.zvonok.registry.enrolment.PupilRow;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.core.HolderQuery.Of;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PersonFacts;

@Service
@Transactional
class SchoolClassService implements SchoolClasses {
    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Calendar calendar;
    private final YearDay yearDay;
    private final Rooms rooms;
    private final PersonFacts persons;
    private final ClassQuery query;
    private final ClassWriteQuery writing;
    private final PupilQuery pupils;
    private final MemberQuery members;
    private final SubgroupQuery named;
    private final HolderQuery holders;
    private final ProgrammeQuery programmes;
    private final ApplicationEventPublisher events;

    SchoolClassService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Calendar calendar,
            YearDay yearDay,
            Rooms rooms,
            PersonFacts persons,
            ClassQuery query,
            ClassWriteQuery writing,
            PupilQuery pupils,
            MemberQuery members,
            SubgroupQuery named,
            HolderQuery holders,
            ProgrammeQuery programmes,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.calendar = calendar;
        this.yearDay = yearDay;
        this.rooms = rooms;
        this.persons = persons;
        this.query = query;
        this.writing = writing;
        this.pupils = pupils;
        this.members = members;
        this.named = named;
        this.holders = holders;
        this.programmes = programmes;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClassRow> list(int year) {
        RowFilter own = own();
        List<ClassEntry> entries = query.ofYear(scope.organisation(), year).stream()
                .filter(one -> own.all() || own.ids().contains(one.id()))
                .toList();
        return rows(entries, yearDay.of(year));
    }

    @Override
    public FirstOf<Newcomer> newcomers(int year, LocalDate since, int most) {
        access.require(EnrolmentAction.VIEW_CLASSES, Target.organisation());
        LocalDate begun = calendar.year(year)
                .map(one -> one.startsOn().plusDays(1))
                .filter(day -> day.isAfter(since))
                .orElse(since);
        FirstOf<Newcomer> found = members.newcomers(scope.organisation(), year, begun, yearDay.of(year), most);
        if (!found.first().isEmpty()) {
            audit.readOnceADay(
                    "enrolment.newcomers-read",
                    about -> about.persons(
                            found.first().stream().map(Newcomer::person).toList()));
        }
        return found;
    }

    @Override
    public ClassCard card(long group) {
        access.require(EnrolmentAction.VIEW_CLASSES, Target.group(group));
        long organisation = scope.organisation();
        ClassEntry entry = query.find(organisation, group).orElseThrow(NotFound::new);
        LocalDate day = yearDay.of(entry.year());
        ClassCard card = new ClassCard(
                rows(List.of(entry), day).getFirst(),
                members.members(organisation, List.of(group), day, day),
                members.subgroups(organisation, List.of(group)));
        audit.read("enrolment.class-read", about -> about.group(group).day(day));
        return card;
    }

    @Override
    public long create(ClassData data) {
        access.require(EnrolmentAction.EDIT_CLASSES, Target.organisation());
        ClassData clean = checked(data, 0);
        long id = writing.insert(scope.organisation(), clean, ClassRules.name(clean));
        audit.wrote("enrolment.class-formed", about -> about.group(id));
        return id;
    }

    @Override
    public void change(long group, int version, ClassData data) {
        access.require(EnrolmentAction.EDIT_CLASSES, Target.organisation());
        ClassEntry there = find(group);
        ClassData clean = checked(
                new ClassData(
                        there.year(),
                        there.kind(),
                        data.grade(),
                        data.letter(),
                        data.shift(),
                        data.periodSet(),
                        data.department(),
                        data.room(),
                        data.programme()),
                group);
        if (!writing.update(scope.organisation(), group, version, clean, ClassRules.name(clean))) {
            throw new Refusal(EnrolmentProblem.CHANGED_MEANWHILE);
        }
        events.publishEvent(new Recount(scope.organisation(), Recount.What.ALL));
        audit.wrote("enrolment.class-changed", about -> about.group(group));
    }

    @Override
    public void close(long group, int version) {
        access.require(EnrolmentAction.EDIT_CLASSES, Target.organisation());
        ClassEntry there = find(group);
        long organisation = scope.organisation();
        if (writing.anybodyFrom(organisation, group, yearDay.of(there.year()))) {
            throw new Refusal(EnrolmentProblem.CLASS_NOT_EMPTY, there.name());
        }
        if (!writing.close(organisation, group, version)) {
            throw new Refusal(EnrolmentProblem.CHANGED_MEANWHILE);
        }
        audit.wrote("enrolment.class-closed", about -> about.group(group));
    }

    @Override
    public void lead(long group, List<Long> leaders, LocalDate since) {
        access.require(EnrolmentAction.EDIT_CLASSES, Target.organisation());
        ClassEntry there = find(group);
        requireOpen(there, since);
        List<Long> distinct = leaders.stream().distinct().toList();
        requirePersons(distinct);
        holders.from(scope.organisation(), Of.CLASS, group, distinct, since);
        audit.wrote(
                "enrolment.class-led",
                about -> about.group(group).persons(distinct).day(since));
    }

    @Override
    @Transactional(label = PlanLabel.WHOLE)
    public List<PupilRow> pupils(PupilFilter filter, PupilSort sort, boolean descending, int offset, int limit) {
        RowFilter own = own();
        requireCards(filter);
        List<PupilRow> found = pupils.list(
                scope.organisation(),
                filter,
                PersonName.searched(filter.name()),
                yearDay.of(filter.year()),
                own,
                sort,
                descending,
                offset,
                limit);
        RowFilter cards = access.rows(PeopleAction.VIEW, TargetKind.PERSON);
        Long group = filter.group();
        audit.read("enrolment.pupils-read", about -> (group == null ? about : about.group(group))
                .fact("rows", found.size()));
        return found.stream()
                .map(one -> cards.all() || cards.ids().contains(one.person()) ? one : one.withoutBirthDate())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PupilGap, Integer> pupilGaps(int year) {
        access.require(EnrolmentAction.VIEW_CLASSES, Target.organisation());
        access.require(PeopleAction.VIEW, Target.organisation());
        return pupils.gaps(scope.organisation(), PupilFilter.of(year), yearDay.of(year));
    }

    @Override
    @Transactional(readOnly = true, label = PlanLabel.WHOLE)
    public int countPupils(PupilFilter filter) {
        requireCards(filter);
        return pupils.count(
                scope.organisation(), filter, PersonName.searched(filter.name()), yearDay.of(filter.year()), own());
    }

    /** What a card lacks is told to whoever may see all cards. */
    private void requireCards(PupilFilter filter) {
        if (filter.gap() != null) {
            access.require(PeopleAction.VIEW, Target.organisation());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Department> departments() {
        access.requireAny(EnrolmentAction.VIEW_CLASSES);
        return writing.departments(scope.organisation());
    }

    @Override
    public long save(Department department) {
        access.require(EnrolmentAction.EDIT_CLASSES, Target.organisation());
        String name = ClassRules.called("name", department.name(), false);
        if (department.head() != null) {
            requirePersons(List.of(department.head()));
        }
        boolean taken = writing.departments(scope.organisation()).stream()
                .anyMatch(one -> one.name().equals(name) && one.id() != department.id());
        if (taken) {
            throw Refusal.at("name", EnrolmentProblem.DEPARTMENT_TAKEN, name);
        }
        Long id = writing.write(
                scope.organisation(), new Department(department.id(), name, department.head(), department.closed()));
        if (id == null) {
            throw new NotFound();
        }
        audit.wrote("enrolment.department-written", about -> about.fact("department", id));
        return id;
    }

    @Override
    public void divide(long group, Map<String, List<Long>> subgroups, LocalDate since) {
        access.require(EnrolmentAction.EDIT_SUBGROUPS, Target.group(group));
        ClassEntry there = find(group);
        requireOpen(there, since);
        Map<String, List<Long>> parts = ClassRules.parts(subgroups);
        long organisation = scope.organisation();
        Set<Long> inClass = members.members(organisation, List.of(group), since, since).stream()
                .map(Member::person)
                .collect(Collectors.toSet());
        Set<Long> all = new HashSet<>();
        parts.values().forEach(all::addAll);
        for (Long person : all) {
            if (!inClass.contains(person)) {
                PersonName name = persons.names(Set.of(person)).get(person);
                throw name == null
                        ? new NotFound()
                        : new Refusal(EnrolmentProblem.NOT_OF_CLASS, name.listed(), there.name());
            }
        }
        parts.forEach((name, people) ->
                holders.from(organisation, Of.SUBGROUP, named.subgroup(organisation, group, name), people, since));
        audit.wrote("enrolment.class-divided", about -> about.group(group).day(since));
    }

    private List<ClassRow> rows(List<ClassEntry> entries, LocalDate day) {
        long organisation = scope.organisation();
        List<Long> ids = entries.stream().map(ClassEntry::id).toList();
        Map<Long, List<ClassRow.Leader>> leaders = query.leaders(organisation, ids, day);
        Map<Long, Integer> heads = query.headCounts(organisation, ids, day);
        Map<Long, String> departments = entries.stream().anyMatch(one -> one.department() != null)
                ? writing.departments(organisation).stream().collect(Collectors.toMap(Department::id, Department::name))
                : Map.of();
        List<ClassRow> rows = new ArrayList<>();
        for (ClassEntry one : entries) {
            rows.add(new ClassRow(
                    one,
                    leaders.getOrDefault(one.id(), List.of()),
                    heads.getOrDefault(one.id(), 0),
                    one.department() == null ? null : departments.get(one.department())));
        }
        return rows;
    }

    private ClassData checked(ClassData data, long id) {
        ClassData clean = ClassRules.clean(data);
        requireOpen(clean.year());
        @Nullable Long set = clean.periodSet();
        List<PeriodSet> sets = calendar.periodSets(clean.year());
        if (set == null) {
            set = calendar.proposedSet(clean.year(), clean.grade())
                    .map(PeriodSet::id)
                    .orElse(null);
        } else {
            ClassRules.requireOneOf(set, sets.stream().map(PeriodSet::id).toList());
        }
        if (clean.department() != null) {
            ClassRules.requireOneOf(
                    clean.department(),
                    writing.departments(scope.organisation()).stream()
                            .map(Department::id)
                            .toList());
        }
        if (clean.room() != null) {
            ClassRules.requireOneOf(
                    clean.room(), rooms.byIds(List.of(clean.room())).keySet());
        }
        if (clean.programme() != null) {
            requireCourse(clean.programme(), clean.grade());
        }
        if (writing.nameTaken(scope.organisation(), clean.year(), ClassRules.name(clean), id)) {
            throw Refusal.at("letter", EnrolmentProblem.CLASS_TAKEN, ClassRules.name(clean));
        }
        return new ClassData(
                clean.year(),
                clean.kind(),
                clean.grade(),
                clean.letter(),
                clean.shift(),
                set,
                clean.department(),
                clean.room(),
                clean.programme());
    }

    private void requireCourse(long programme, int course) {
        Programme named = programmes.find(scope.organisation(), programme).orElseThrow(NotFound::new);
        if (course > named.courses()) {
            throw Refusal.at("programme", EnrolmentProblem.PROGRAMME_SHORT, named.courses(), course);
        }
    }

    private YearEntry requireOpen(int year) {
        YearEntry entry = calendar.year(year)
                .orElseThrow(() -> new Refusal(EnrolmentProblem.YEAR_MISSING, SchoolYear.name(year)));
        calendar.requireOpen(entry.startsOn());
        return entry;
    }

    private void requireOpen(ClassEntry group, LocalDate since) {
        YearEntry year = requireOpen(group.year());
        if (since.isBefore(year.startsOn()) || since.isAfter(year.endsOn())) {
            throw Refusal.at("since", EnrolmentProblem.OUTSIDE_OF_YEAR, group.name(), SchoolYear.name(group.year()));
        }
    }

    private void requirePersons(List<Long> ids) {
        if (persons.names(ids).size() != ids.size()) {
            throw new NotFound();
        }
    }

    private RowFilter own() {
        access.requireAny(EnrolmentAction.VIEW_CLASSES);
        return access.rows(EnrolmentAction.VIEW_CLASSES, TargetKind.GROUP);
    }

    private ClassEntry find(long group) {
        return query.find(scope.organisation(), group).orElseThrow(NotFound::new);
    }
}
