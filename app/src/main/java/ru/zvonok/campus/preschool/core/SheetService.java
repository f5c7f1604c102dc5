package ru.zvonok.campus.preschool.core;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.ChildMonth;
import ru.zvonok.campus.preschool.DayChange;
import ru.zvonok.campus.preschool.DayNoted;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.GroupDay;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.campus.preschool.MonthSheet.Child;
import ru.zvonok.campus.preschool.MonthSheet.Day;
import ru.zvonok.campus.preschool.NoteAnswer;
import ru.zvonok.campus.preschool.NoteDay;
import ru.zvonok.campus.preschool.Noted;
import ru.zvonok.campus.preschool.PreschoolAction;
import ru.zvonok.campus.preschool.PreschoolProblem;
import ru.zvonok.campus.preschool.core.SheetQuery.Cell;
import ru.zvonok.campus.preschool.core.SheetQuery.Done;
import ru.zvonok.campus.preschool.core.SheetQuery.Write;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

@Service
@Transactional
class SheetService implements AttendanceSheets {

    private static final Day EMPTY = new Day(0, 0);

    private final AccessControl access;
    private final Audit audit;
    private final Directory directory;
    private final SchoolClock clock;
    private final Calendar calendar;
    private final Enrolment enrolment;
    private final SheetQuery query;
    private final GroupDays days;
    private final DayNews news;
    private final ApplicationEventPublisher events;

    SheetService(
            AccessControl access,
            Audit audit,
            Directory directory,
            SchoolClock clock,
            Calendar calendar,
            Enrolment enrolment,
            SheetQuery query,
            GroupDays days,
            DayNews news,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.directory = directory;
        this.clock = clock;
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.query = query;
        this.days = days;
        this.news = news;
        this.events = events;
    }

    @Override
    public List<DaySign> signs() {
        return query.signs();
    }

    @Override
    public List<GroupDay> groupsToday() {
        RowFilter rows = access.rows(PreschoolAction.VIEW_SHEET, Target.TargetKind.GROUP);
        LocalDate today = directory.today();
        return days.of(
                enrolment.classes(SchoolYear.of(today)).stream()
                        .filter(one -> one.kind() == ClassKind.PRESCHOOL_GROUP && !one.closed())
                        .filter(one -> rows.all() || rows.ids().contains(one.id()))
                        .toList(),
                today);
    }

    @Override
    public MonthSheet sheet(long group, YearMonth month) {
        access.require(PreschoolAction.VIEW_SHEET, Target.group(group));
        ClassEntry entry = preschoolGroup(group);
        MonthSheet sheet = read(entry, month);
        audit.read("preschool.sheet-shown", about -> about.group(group).day(month.atDay(1)));
        return sheet;
    }

    @Override
    public Noted note(long group, YearMonth month, List<NoteDay> edits) {
        access.requireAny(PreschoolAction.NOTE_DAY);
        ClassEntry entry = preschoolGroup(group);
        if (!access.allows(PreschoolAction.NOTE_DAY, Target.group(group))) {
            return anothers(entry, month, edits);
        }
        long organisation = entry(month, entry);
        int year = SchoolYear.of(month.atDay(1));
        boolean closed = calendar.year(year).filter(YearEntry::closed).isPresent();
        MonthSheet sheet = read(entry, month);
        DayPolicy policy = new DayPolicy(sheet.today(), new HashSet<>(sheet.open()), sheet.signs());
        Map<UUID, Done> known = query.known(
                organisation, year, edits.stream().map(NoteDay::edit).toList());
        Map<Long, Child> children = new HashMap<>();
        sheet.children().forEach(child -> children.put(child.person(), child));

        Map<Cell, NoteDay> saving = new LinkedHashMap<>();
        List<Write> writes = new ArrayList<>();
        List<NoteAnswer> answers = new ArrayList<>();
        for (NoteDay edit : edits) {
            @Nullable Child child = children.get(edit.child());
            Cell cell = new Cell(edit.child(), edit.day());
            Day now = child == null ? EMPTY : child.days().getOrDefault(edit.day(), EMPTY);
            @Nullable DaySign sign = policy.read(edit.typed()).orElse(null);
            @Nullable PreschoolProblem problem = refusal(policy, month, closed, edit, child, sign);
            @Nullable Done done = known.get(edit.edit());
            if (done != null) {
                Done same = new Done(group, edit.child(), edit.day(), account(), sign == null ? 0 : sign.id());
                answers.add(
                        done.equals(same)
                                ? new NoteAnswer.Saved(edit.edit(), now)
                                : new NoteAnswer.Refused(edit.edit(), now, PreschoolProblem.EDIT_REUSED));
            } else if (problem != null) {
                answers.add(new NoteAnswer.Refused(edit.edit(), now, problem));
            } else if (now.version() != edit.version() || saving.containsKey(cell)) {
                answers.add(new NoteAnswer.Conflict(edit.edit(), now));
            } else {
                saving.put(cell, edit);
                writes.add(new Write(edit.edit(), edit.child(), edit.day(), now.sign(), sign == null ? 0 : sign.id()));
            }
        }
        if (!writes.isEmpty()) {
            Map<Cell, Day> written = query.write(organisation, group, year, account(), clock.now(), writes);
            saving.forEach((cell, edit) -> {
                Day now = written.getOrDefault(cell, EMPTY);
                answers.add(new NoteAnswer.Saved(edit.edit(), now));
                Child child = children.get(cell.child());
                if (child != null) {
                    child.days().put(cell.day(), now);
                }
            });
            wrote(group, writes);
            news.wrote(organisation, writes, sheet.signs());
        }
        return new Noted(answers, sheet);
    }

    /** Each day is refused, with what stands there for whoever may look on. */
    private Noted anothers(ClassEntry group, YearMonth month, List<NoteDay> edits) {
        boolean seen = access.allows(PreschoolAction.VIEW_SHEET, Target.group(group.id()));
        MonthSheet sheet = seen
                ? sheet(group.id(), month)
                : new MonthSheet(
                        group.id(), group.name(), month, directory.today(), List.of(), List.of(), query.signs(), false);
        Map<Long, Map<LocalDate, Day>> days = new HashMap<>();
        sheet.children().forEach(child -> days.put(child.person(), child.days()));
        return new Noted(
                edits.stream()
                        .<NoteAnswer>map(edit -> new NoteAnswer.Refused(
                                edit.edit(),
                                seen ? days.getOrDefault(edit.child(), Map.of()).getOrDefault(edit.day(), EMPTY) : null,
                                PreschoolProblem.NOT_YOUR_GROUP))
                        .toList(),
                sheet);
    }

    @Override
    public GroupDay allPresent(long group, LocalDate day) {
        access.require(PreschoolAction.NOTE_DAY, Target.group(group));
        ClassEntry entry = preschoolGroup(group);
        YearMonth month = YearMonth.from(day);
        long organisation = entry(month, entry);
        calendar.requireOpen(day);
        MonthSheet sheet = read(entry, month);
        DayPolicy policy = new DayPolicy(sheet.today(), new HashSet<>(sheet.open()), sheet.signs());
        DaySign present =
                sheet.signs().stream().filter(DaySign::present).findFirst().orElseThrow();
        List<Write> writes = new ArrayList<>();
        for (Child child : sheet.children()) {
            Day now = child.days().getOrDefault(day, EMPTY);
            if (child.in(day) && now.sign() == 0) {
                @Nullable PreschoolProblem problem = policy.refusal(child, day, present);
                if (problem != null) {
                    throw new Refusal(problem);
                }
                writes.add(new Write(UUID.randomUUID(), child.person(), day, 0, present.id()));
            }
        }
        if (!writes.isEmpty()) {
            var written = query.write(organisation, group, SchoolYear.of(day), account(), clock.now(), writes);
            Map<Long, Day> changed = new HashMap<>();
            written.forEach((cell, now) -> changed.put(cell.child(), now));
            events.publishEvent(new DayNoted(organisation, group, day, changed));
            wrote(group, writes);
            news.wrote(organisation, writes, sheet.signs());
        }
        return days.of(List.of(entry), day).getFirst();
    }

    @Override
    public Optional<ChildMonth> ofChild(long child, YearMonth month) {
        access.require(PreschoolAction.VIEW_CHILD, Target.person(child));
        DateRange range = new DateRange(month.atDay(1), month.atEndOfMonth());
        Optional<ClassEntry> group = groupIn(child, range);
        if (group.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, DaySign> signs = GroupDays.byId(query.signs());
        Map<LocalDate, DaySign> days = new HashMap<>();
        query.daysOfChild(directory.current().id(), child, range.from(), month.atEndOfMonth())
                .forEach((cell, noted) -> {
                    DaySign sign = signs.get(noted.sign());
                    if (sign != null) {
                        days.put(cell.day(), sign);
                    }
                });
        audit.read("preschool.child-month-shown", about -> about.person(child).day(month.atDay(1)));
        return Optional.of(
                new ChildMonth(group.get().name(), month, directory.today(), open(group.get(), range), days));
    }

    /** The kindergarten group a child is in, or was in last, in these days. */
    private Optional<ClassEntry> groupIn(long child, DateRange range) {
        List<Long> groups = enrolment.membershipsOf(child).stream()
                .filter(member -> member.valid().overlaps(range))
                .map(Member::group)
                .toList();
        Map<Long, ClassEntry> entries = enrolment.byIds(groups);
        return groups.reversed().stream()
                .map(entries::get)
                .filter(one -> one != null && one.kind() == ClassKind.PRESCHOOL_GROUP)
                .findFirst();
    }

    @Override
    public List<DayChange> history(long group, long child, LocalDate day) {
        access.require(PreschoolAction.VIEW_SHEET, Target.group(group));
        preschoolGroup(group);
        var changes = query.history(directory.current().id(), group, child, day);
        audit.read("preschool.day-history-shown", about -> about.person(child).day(day));
        return changes;
    }

    private static @Nullable PreschoolProblem refusal(
            DayPolicy policy,
            YearMonth month,
            boolean closed,
            NoteDay edit,
            @Nullable Child child,
            @Nullable DaySign sign) {
        if (!YearMonth.from(edit.day()).equals(month)) {
            return PreschoolProblem.DAY_OFF;
        }
        if (sign == null && !edit.typed().isBlank()) {
            return PreschoolProblem.NOT_A_SIGN;
        }
        return closed ? PreschoolProblem.YEAR_CLOSED : policy.refusal(child, edit.day(), sign);
    }

    /** Waits for other writers of the sheet; answers the organisation. */
    private long entry(YearMonth month, ClassEntry group) {
        if (SchoolYear.of(month.atDay(1)) != group.year()) {
            throw new NotFound();
        }
        long organisation = directory.current().id();
        query.lock(organisation, group.id(), month.atDay(1));
        return organisation;
    }

    private void wrote(long group, List<Write> writes) {
        audit.wrote("preschool.days-noted", about -> about.group(group)
                .persons(writes.stream().map(Write::child).distinct().toList())
                .day(writes.stream().map(Write::day).min(LocalDate::compareTo).orElseThrow()));
    }

    private ClassEntry preschoolGroup(long group) {
        ClassEntry entry = enrolment.schoolClass(group);
        if (entry.kind() != ClassKind.PRESCHOOL_GROUP) {
            throw new NotFound();
        }
        return entry;
    }

    private MonthSheet read(ClassEntry group, YearMonth month) {
        DateRange range = new DateRange(month.atDay(1), month.atEndOfMonth());
        LocalDate last = month.atEndOfMonth();
        Map<Cell, Day> days = query.days(directory.current().id(), List.of(group.id()), range.from(), last);
        Map<Long, Child> children = new LinkedHashMap<>();
        for (Member member : enrolment.members(group.id(), range)) {
            Child child = children.computeIfAbsent(
                    member.person(), id -> new Child(id, member.name(), new ArrayList<>(), new HashMap<>()));
            child.valid().add(member.valid());
        }
        days.forEach((cell, day) -> {
            Child child = children.get(cell.child());
            if (child != null) {
                child.days().put(cell.day(), day);
            }
        });
        return new MonthSheet(
                group.id(),
                group.name(),
                month,
                directory.today(),
                open(group, range),
                List.copyOf(children.values()),
                query.signs(),
                access.allows(PreschoolAction.NOTE_DAY, Target.group(group.id())));
    }

    private List<LocalDate> open(ClassEntry group, DateRange range) {
        return calendar.lessonDays(range, group.periodSet()).stream()
                .map(LessonDay::date)
                .toList();
    }

    private @Nullable Long account() {
        return access.actorIfAny().map(Actor::account).orElse(null);
    }
}
