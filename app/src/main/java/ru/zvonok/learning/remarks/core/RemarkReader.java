package ru.zvonok.learning.remarks.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.remarks.Remark;
import ru.zvonok.learning.remarks.RemarksAction;
import ru.zvonok.learning.remarks.core.RemarkQuery.Kept;
import ru.zvonok.learning.remarks.core.RemarkQuery.Step;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

/** Remarks as the actor may see them: a teacher the own, whoever controls journals all of them. */
@Component
class RemarkReader {

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final RemarkQuery query;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final PersonFacts people;
    private final AccountNames accounts;

    RemarkReader(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            RemarkQuery query,
            CourseFacts courses,
            LessonFacts lessons,
            PersonFacts people,
            AccountNames accounts) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.query = query;
        this.courses = courses;
        this.lessons = lessons;
        this.people = people;
        this.accounts = accounts;
    }

    List<Remark> list(DateRange days) {
        if (seesNothing()) {
            return List.of();
        }
        LocalDate last = days.to();
        List<Kept> all = query.list(
                scope.organisations(), days.from(), last == null ? directory.today() : last, onlyOf().orElse(null));
        return named(
                all,
                query.steps(scope.organisations(), all.stream().map(Kept::id).toList()));
    }

    Remark one(long remark) {
        Kept kept = seen(remark);
        return named(List.of(kept), query.steps(scope.organisations(), List.of(remark))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    int unsettled(long course) {
        return seesNothing() ? 0 : query.unsettled(scope.organisations(), course, onlyOf().orElse(null));
    }

    /** The teacher whose remarks alone the actor sees; empty for whoever sees all. */
    private Optional<Long> onlyOf() {
        return access.allows(RemarksAction.VIEW, Target.organisation()) ? Optional.empty() : courses.me();
    }

    private boolean seesNothing() {
        return !access.allows(RemarksAction.VIEW, Target.organisation())
                && courses.me().isEmpty();
    }

    private Kept seen(long remark) {
        if (seesNothing()) {
            throw new NotFound();
        }
        Optional<Long> only = onlyOf();
        return query.one(scope.organisations(), remark)
                .filter(kept -> only.isEmpty() || only.get() == kept.teacher())
                .orElseThrow(NotFound::new);
    }

    private List<Remark> named(List<Kept> all, Map<Long, List<Step>> steps) {
        Map<Long, Course> known =
                courses.byIds(all.stream().map(Kept::course).distinct().toList());
        Map<Long, Lesson> held = new HashMap<>();
        all.stream()
                .filter(kept -> kept.lesson() != null)
                .collect(Collectors.groupingBy(
                        Kept::year,
                        Collectors.mapping(kept -> Objects.requireNonNull(kept.lesson()), Collectors.toSet())))
                .forEach((year, ids) -> held.putAll(lessons.byIds(ids, year)));
        Map<Long, PersonName> teachers =
                people.names(all.stream().map(Kept::teacher).distinct().toList());
        Map<Long, String> names = accounts.names(Stream.concat(
                        all.stream().map(Kept::account),
                        steps.values().stream().flatMap(Collection::stream).map(Step::account))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Optional<Long> me = courses.me();
        LocalDate today = directory.today();
        ZoneId zone = directory.current().zone();
        return all.stream()
                .filter(kept -> known.containsKey(kept.course()))
                .map(kept -> {
                    Long lesson = kept.lesson();
                    return new Remark(
                            kept.id(),
                            Objects.requireNonNull(known.get(kept.course())),
                            lesson == null ? null : held.get(lesson),
                            kept.teacher(),
                            teachers.get(kept.teacher()),
                            name(names, kept.account()),
                            kept.on(),
                            kept.due(),
                            kept.state().waitsForTeacher() && kept.due().isBefore(today),
                            today.equals(kept.nudged()),
                            me.filter(one -> one == kept.teacher()).isPresent(),
                            kept.state(),
                            kept.text(),
                            steps.getOrDefault(kept.id(), List.of()).stream()
                                    .map(step -> new Remark.Step(
                                            LocalDateTime.ofInstant(step.at(), zone),
                                            name(names, step.account()),
                                            step.state(),
                                            step.text()))
                                    .toList());
                })
                .toList();
    }

    private static String name(Map<Long, String> names, @Nullable Long account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }
}
