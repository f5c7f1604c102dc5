package ru.zvonok.learning.journal.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.CourseScales;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.ScaleRule;
import ru.zvonok.platform.nodes.NodeMemory;
import ru.zvonok.platform.nodes.Nodes;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Which scale a course has: what the organisation says of it, else five points. */
@Component
class ScaleBook implements CourseScales {

    private static final Comparator<ScaleRule> CLOSEST = Comparator.comparingInt(ScaleRule::closeness)
            .thenComparingInt(ScaleRule::fromYear)
            .thenComparingLong(ScaleRule::id);

    private record Lines() {}

    private static final Lines LINES = new Lines();

    private final ScaleQuery query;
    private final RegionalRules rules;
    private final TenantScope scope;
    private final Enrolment enrolment;
    private final NodeMemory kept;

    ScaleBook(ScaleQuery query, RegionalRules rules, TenantScope scope, Enrolment enrolment, Nodes nodes) {
        this.query = query;
        this.rules = rules;
        this.scope = scope;
        this.enrolment = enrolment;
        this.kept = new NodeMemory(nodes, "journal.scales");
    }

    /** To be called in the transaction that writes a line, before it. */
    void changed() {
        kept.changed(scope.organisation());
    }

    /** For pages: the lines as the node keeps them. Whoever writes a mark is judged by those of the database. */
    Scale shown(Course course, LocalDate day) {
        return Objects.requireNonNull(shown(List.of(course), day).get(course.id()));
    }

    /** The same by course. */
    Map<Long, Scale> shown(Collection<Course> courses, LocalDate day) {
        List<Long> organisations = scope.organisations();
        return of(
                courses,
                organisations.size() == 1
                        ? kept.of(organisations.getFirst(), LINES, () -> query.rules(organisations))
                        : query.rules(organisations),
                day);
    }

    Scale of(Course course, LocalDate day) {
        return Objects.requireNonNull(of(List.of(course), day).get(course.id()));
    }

    /** By course, with the numbers of a day; one statement, and one more where a line speaks of grades. */
    @Override
    public Map<Long, Scale> of(Collection<Course> courses, LocalDate day) {
        return of(courses, courses.isEmpty() ? List.of() : query.rules(scope.organisations()), day);
    }

    /** The same as if these were the lines. */
    Map<Long, Scale> of(Collection<Course> courses, List<ScaleRule> lines, LocalDate day) {
        boolean graded = lines.stream()
                .anyMatch(line -> line.gradeFrom() != null
                        && courses.stream().anyMatch(course -> course.subject() == line.subject()));
        Map<Long, ClassEntry> groups = graded
                ? enrolment.byIds(courses.stream().map(Course::group).distinct().toList())
                : Map.of();
        Map<Scale.Kind, Scale> usual = new EnumMap<>(Scale.Kind.class);
        Map<Long, Scale> scales = new HashMap<>();
        for (Course course : courses) {
            @Nullable
            ScaleRule line = lines.stream()
                    .filter(one -> speaks(one, course, groups.get(course.group())))
                    .max(CLOSEST)
                    .orElse(null);
            Scale.Kind kind = line == null ? Scale.Kind.FIVE : line.kind();
            Scale scale = usual.computeIfAbsent(kind, one -> usual(one, day));
            scales.put(
                    course.id(),
                    line == null || line.limits() == null
                            ? scale
                            : new Scale(kind, scale.lowest(), scale.highest(), line.limits()));
        }
        return scales;
    }

    private static boolean speaks(ScaleRule line, Course course, @Nullable ClassEntry group) {
        Integer from = line.gradeFrom();
        Integer to = line.gradeTo();
        return line.subject() == course.subject()
                && line.fromYear() <= course.schoolYear()
                && (line.group() == null || line.group() == course.group())
                && (from == null || to == null || group != null && group.grade() >= from && group.grade() <= to);
    }

    /** As the region's rules describe it on a day. */
    Scale usual(Scale.Kind kind, LocalDate day) {
        return switch (kind) {
            case FIVE -> {
                int highest = rules.whole("journal.mark.highest", day);
                yield new Scale(
                        kind,
                        rules.whole("journal.mark.lowest", day),
                        highest,
                        new Scale.Limits(
                                BigDecimal.valueOf(highest),
                                rules.number("journal.mark.good", day),
                                rules.number("journal.mark.passed", day)));
            }
            case PASS_FAIL ->
                new Scale(
                        kind,
                        0,
                        0,
                        new Scale.Limits(
                                BigDecimal.valueOf(Scale.PASS),
                                BigDecimal.valueOf(Scale.PASS),
                                rules.number("journal.scale.pass-share", day)));
            default -> {
                String key = "journal.scale." + kind.code() + ".";
                yield new Scale(
                        kind,
                        1,
                        kind.points(),
                        new Scale.Limits(
                                rules.number(key + "five", day),
                                rules.number(key + "four", day),
                                rules.number(key + "three", day)));
            }
        };
    }
}
