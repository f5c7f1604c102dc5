package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.Publication;
import ru.zvonok.learning.workload.Schedule;
import ru.zvonok.learning.workload.Schedule.Graded;
import ru.zvonok.learning.workload.Violation;
import ru.zvonok.learning.workload.WorkState;
import ru.zvonok.learning.workload.WorkloadAction;
import ru.zvonok.learning.workload.core.WorkQuery.Row;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Puts a schedule together as the actor may see it. */
@Component
class ScheduleReader {

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final Boards boards;
    private final PublicationQuery publications;
    private final LessonFacts lessons;

    ScheduleReader(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            Boards boards,
            PublicationQuery publications,
            LessonFacts lessons) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.boards = boards;
        this.publications = publications;
        this.lessons = lessons;
    }

    Schedule schedule(int year, int half) {
        DateRange days = Halves.days(year, half);
        Board board = boards.of(year, List.of());
        List<Publication> published = publications.of(
                scope.organisations(), year, half, directory.current().zone());
        boolean mayPlan = !scope.readsOnly() && access.allows(WorkloadAction.PLAN, Target.organisation());
        Set<Long> proposes = scope.readsOnly() ? Set.of() : proposes(board);
        RowFilter seen = access.rows(WorkloadAction.VIEW, TargetKind.COURSE);
        Map<Long, PublicationQuery.Change> changes = changes(year, half, published);
        List<Row> shown = board.rows.stream()
                .filter(row ->
                        days.contains(row.day()) || row.state() == WorkState.ACCEPTED && changes.containsKey(row.id()))
                .filter(row -> board.courses.containsKey(row.course()))
                .filter(row -> mayPlan
                        || proposes.contains(row.course()) && row.state() != WorkState.WITHDRAWN
                        || !published.isEmpty()
                                && (seen.all() || seen.ids().contains(row.course()))
                                && row.state() == WorkState.ACCEPTED
                        || changes.containsKey(row.id())
                                && (seen.all() || seen.ids().contains(row.course())))
                .filter(row -> row.state() != WorkState.WITHDRAWN || changes.containsKey(row.id()))
                .toList();
        Set<Long> judged = shown.stream()
                .filter(row -> mayPlan || proposes.contains(row.course()))
                .filter(row -> row.state().stands() && !row.day().isBefore(directory.today()))
                .map(Row::id)
                .collect(Collectors.toSet());
        Map<Long, List<Violation>> violations = violations(board, shown, judged);
        List<PlannedWork> works = shown.stream()
                .map(row -> work(board, row, changes.get(row.id()), violations.getOrDefault(row.id(), List.of())))
                .sorted(ORDER)
                .toList();
        return new Schedule(
                year, half, days, works, published, graded(board, mayPlan, proposes), mayPlan, !changes.isEmpty());
    }

    static final Comparator<PlannedWork> ORDER = Comparator.comparing(PlannedWork::day)
            .thenComparing(PlannedWork::grade)
            .thenComparing(work -> work.course().groupName(), TextOrder.ORDER)
            .thenComparing(work -> work.number() == null ? 0 : work.number())
            .thenComparing(PlannedWork::id);

    /** What changed since the latest publication, by work; of several changes the first day before and the last reason. */
    private Map<Long, PublicationQuery.Change> changes(int year, int half, List<Publication> published) {
        if (published.isEmpty()) {
            return Map.of();
        }
        Map<Long, PublicationQuery.Change> changes = new HashMap<>();
        publications
                .changes(scope.organisations(), year, half, published.getFirst().number())
                .forEach(change -> changes.merge(
                        change.work(),
                        change,
                        (first, last) -> new PublicationQuery.Change(
                                first.work(), last.at(), first.before(), last.after(), last.reason())));
        changes.values().removeIf(change -> Objects.equals(change.before(), change.after()));
        return changes;
    }

    private Map<Long, List<Violation>> violations(Board board, List<Row> shown, Set<Long> judged) {
        List<Row> asked =
                shown.stream().filter(row -> judged.contains(row.id())).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Lesson>> byGroup = lessons(asked);
        Map<Long, List<Violation>> violations = new HashMap<>();
        for (Row row : asked) {
            @Nullable Sitting one = board.sitting(row);
            if (one != null && row.reason() == null) {
                violations.put(row.id(), board.violations(one, byGroup.getOrDefault(one.group(), List.of())));
            }
        }
        return violations;
    }

    /** Of few classes one by one, else of all at once. */
    private Map<Long, List<Lesson>> lessons(List<Row> asked) {
        LocalDate from =
                asked.stream().map(Row::day).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to =
                asked.stream().map(Row::day).max(Comparator.naturalOrder()).orElseThrow();
        Set<Long> groups = asked.stream().map(Row::group).collect(Collectors.toSet());
        DateRange days = new DateRange(from, to);
        List<Lesson> found = new ArrayList<>();
        if (groups.size() == 1) {
            found.addAll(lessons.ofGroup(groups.iterator().next(), days));
        } else {
            found.addAll(lessons.ofDays(days));
        }
        return found.stream().collect(Collectors.groupingBy(Lesson::group));
    }

    private PlannedWork work(
            Board board, Row row, PublicationQuery.@Nullable Change change, List<Violation> violations) {
        Course course = Objects.requireNonNull(board.courses.get(row.course()));
        return work(
                course,
                board.grade(course),
                row,
                change == null
                        ? null
                        : new PlannedWork.Change(
                                change.at().atZone(directory.current().zone()).toLocalDate(),
                                change.before(),
                                change.after(),
                                change.reason()),
                violations);
    }

    static PlannedWork work(
            Course course, int grade, Row row, PlannedWork.@Nullable Change change, List<Violation> violations) {
        return new PlannedWork(
                row.id(),
                row.version(),
                course,
                grade,
                row.type(),
                row.title(),
                row.level(),
                row.state(),
                row.day(),
                row.number(),
                row.minutes(),
                row.reason(),
                row.word(),
                change,
                violations);
    }

    /** Courses for which the actor may propose. */
    private Set<Long> proposes(Board board) {
        RowFilter rows = access.rows(WorkloadAction.PROPOSE, TargetKind.COURSE);
        Set<Long> ids = new HashSet<>(board.courses.keySet());
        if (!rows.all()) {
            ids.retainAll(rows.ids());
        }
        return ids;
    }

    private static List<Graded> graded(Board board, boolean mayPlan, Set<Long> proposes) {
        return board.courses.values().stream()
                .filter(course -> mayPlan || proposes.contains(course.id()))
                .map(course -> new Graded(course, board.grade(course)))
                .toList();
    }
}
