package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ChangeAlert;
import ru.zvonok.learning.journal.ChangeFilter;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.ChangeSource;
import ru.zvonok.learning.journal.ChangeSource.Kept;
import ru.zvonok.learning.journal.Changes;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalChange;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

/** Merges the changes that each source keeps, by moment, kind and id, and puts names to them. */
@Service
class ChangesService implements Changes {

    private static final int ALERT_DAYS = 6;

    private final Comparator<Kept> newestFirst = Comparator.comparing(Kept::at, Comparator.reverseOrder())
            .thenComparing(kept -> order(kept.kind()))
            .thenComparing(Kept::id, Comparator.reverseOrder());

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final List<ChangeSource> sources;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final PersonFacts people;
    private final AccountNames accounts;
    private final ChangeAlertQuery alerts;
    private final SchoolClock clock;

    ChangesService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            List<ChangeSource> sources,
            CourseFacts courses,
            LessonFacts lessons,
            PersonFacts people,
            AccountNames accounts,
            ChangeAlertQuery alerts,
            SchoolClock clock) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.sources = sources.stream()
                .sorted(Comparator.comparing(source -> Collections.min(source.kinds())))
                .toList();
        this.courses = courses;
        this.lessons = lessons;
        this.people = people;
        this.accounts = accounts;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<JournalChange> page(ChangeFilter filter, JournalChange.@Nullable Key last, int limit) {
        access.require(JournalAction.VIEW_CHANGES, Target.organisation());
        @Nullable Collection<Long> within = within(filter);
        List<Kept> found = new ArrayList<>();
        for (int order = 0; order < sources.size(); order++) {
            ChangeSource source = sources.get(order);
            if (filter.kind() == null || source.kinds().contains(filter.kind())) {
                found.addAll(source.newest(wanted(filter, within, order, last), limit));
            }
        }
        List<JournalChange> page =
                named(found.stream().sorted(newestFirst).limit(limit).toList());
        Long group = filter.group();
        Long course = filter.course();
        audit.read("journal.changes-read", entry -> {
            var about = entry.day(filter.from().toLocalDate());
            about = group == null ? about : about.group(group);
            return course == null ? about : about.course(course);
        });
        return page;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> authors(ChangeFilter filter) {
        access.require(JournalAction.VIEW_CHANGES, Target.organisation());
        Set<Long> found = new HashSet<>();
        sources.forEach(source -> found.addAll(source.authors(scope.organisation(), years(filter))));
        Map<Long, String> sorted = new LinkedHashMap<>();
        accounts.names(found).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(TextOrder.ORDER))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChangeAlert> alerts() {
        access.require(JournalAction.VIEW_CHANGES, Target.organisation());
        List<ChangeAlertQuery.Kept> open =
                alerts.open(scope.organisation(), directory.today().minusDays(ALERT_DAYS));
        Map<Long, String> names = accounts.names(
                open.stream().map(ChangeAlertQuery.Kept::account).distinct().toList());
        ZoneId zone = directory.current().zone();
        return open.stream()
                .map(kept -> new ChangeAlert(
                        kept.account(),
                        names.getOrDefault(kept.account(), ""),
                        kept.day(),
                        LocalDateTime.ofInstant(kept.from(), zone),
                        LocalDateTime.ofInstant(kept.at(), zone),
                        kept.changes(),
                        kept.quiet()))
                .toList();
    }

    @Override
    @Transactional
    public void settle(long account, LocalDate day) {
        access.require(JournalAction.VIEW_CHANGES, Target.organisation());
        Long by = access.actorIfAny().map(Actor::account).orElse(null);
        if (!alerts.settle(scope.organisation(), account, day, by, clock.now())) {
            throw new NotFound();
        }
        audit.wrote("journal.alert-settled", entry -> entry.account(account).day(day));
    }

    /** Where the source of a kind stands among all: of one moment its changes come in that order, and by id within it. */
    private int order(ChangeKind kind) {
        for (int order = 0; order < sources.size(); order++) {
            if (sources.get(order).kinds().contains(kind)) {
                return order;
            }
        }
        return sources.size();
    }

    /** Courses of the class or the one that is asked for; null for all. */
    private @Nullable Collection<Long> within(ChangeFilter filter) {
        Long group = filter.group();
        Long course = filter.course();
        if (course != null) {
            return List.of(course);
        }
        return group == null
                ? null
                : courses.ofGroup(group).stream().map(Course::id).toList();
    }

    private ChangeSource.Wanted wanted(
            ChangeFilter filter, @Nullable Collection<Long> within, int source, JournalChange.@Nullable Key last) {
        ZoneId zone = directory.current().zone();
        Instant before = instant(filter.to(), zone);
        long beforeId = 0;
        if (last != null && last.at().isBefore(before)) {
            before = last.at();
            int order = Integer.compare(source, order(last.kind()));
            beforeId = order == 0 ? last.id() : order > 0 ? Long.MAX_VALUE : 0;
        }
        return new ChangeSource.Wanted(
                scope.organisation(),
                years(filter),
                instant(filter.from(), zone),
                before,
                beforeId,
                filter.account(),
                within,
                filter.student(),
                filter.kind(),
                filter.way());
    }

    /** A change of a course of last year may be made in this one. */
    static List<Integer> years(ChangeFilter filter) {
        int first = SchoolYear.of(filter.from().toLocalDate());
        int last = SchoolYear.of(filter.to().toLocalDate());
        return IntStream.rangeClosed(first - 1, Math.max(first, last)).boxed().toList();
    }

    static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    private List<JournalChange> named(List<Kept> lines) {
        Map<Long, Course> known =
                courses.byIds(lines.stream().map(Kept::course).distinct().toList());
        Map<Long, Lesson> held = new HashMap<>();
        lines.stream()
                .filter(line -> line.lesson() > 0)
                .collect(Collectors.groupingBy(Kept::year, Collectors.mapping(Kept::lesson, Collectors.toSet())))
                .forEach((year, ids) -> held.putAll(lessons.byIds(ids, year)));
        Map<Long, PersonName> pupils = people.names(lines.stream()
                .map(Kept::student)
                .filter(student -> student > 0)
                .distinct()
                .toList());
        Map<Long, String> names = accounts.names(lines.stream()
                .map(Kept::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        ZoneId zone = directory.current().zone();
        return lines.stream()
                .map(kept -> {
                    Long account = kept.account();
                    return new JournalChange(
                            new JournalChange.Key(kept.at(), kept.kind(), kept.id()),
                            LocalDateTime.ofInstant(kept.at(), zone),
                            account == null ? null : names.get(account),
                            known.get(kept.course()),
                            held.get(kept.lesson()),
                            kept.period(),
                            kept.student(),
                            pupils.get(kept.student()),
                            kept.oldValue(),
                            kept.newValue(),
                            kept.marks(),
                            kept.reason());
                })
                .toList();
    }
}
