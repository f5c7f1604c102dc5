package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Settled;
import ru.zvonok.learning.finals.core.YearRule.Part;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Marks of the years before in the same subject, which count for the certificate of a secondary school (order 546). */
@Component
class EarlierYear {

    private final TenantScope scope;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final PeriodMarkQuery query;
    private final OwnWords texts;

    EarlierYear(TenantScope scope, CourseFacts courses, Enrolment enrolment, PeriodMarkQuery query, OwnWords texts) {
        this.scope = scope;
        this.courses = courses;
        this.enrolment = enrolment;
        this.query = query;
        this.texts = texts;
    }

    /**
     * By course and pupil, marks of periods and of the year; without those of whom nothing is known. Read once for a class.
     *
     * @param years the earlier years that count
     */
    Map<Long, Map<Long, List<Part>>> of(ClassEntry group, Collection<Course> now, List<Integer> years) {
        List<Map<List<Object>, Map<Long, List<Part>>>> known =
                years.stream().map(year -> ofYear(group, now, year)).toList();
        Map<Long, Map<Long, List<Part>>> all = new HashMap<>();
        for (Course course : now) {
            Map<Long, List<Part>> own = new HashMap<>();
            known.forEach(year -> year.getOrDefault(same(course), Map.of())
                    .keySet()
                    .forEach(student -> own.put(student, new ArrayList<>())));
            own.forEach((student, parts) -> known.forEach(year ->
                    parts.addAll(year.getOrDefault(same(course), Map.of()).getOrDefault(student, List.of(nothing())))));
            all.put(course.id(), own);
        }
        return all;
    }

    /** By subject and pupil. */
    private Map<List<Object>, Map<Long, List<Part>>> ofYear(ClassEntry group, Collection<Course> now, int year) {
        Set<List<Object>> wanted = now.stream().map(EarlierYear::same).collect(Collectors.toSet());
        List<Course> like = courses.ofYear(year).stream()
                .filter(one -> wanted.contains(same(one)))
                .toList();
        int grade = group.grade() - (group.year() - year);
        Map<Long, ClassEntry> groups =
                enrolment.byIds(like.stream().map(Course::group).collect(Collectors.toSet()));
        Map<Long, Course> before = like.stream()
                .filter(one -> groups.containsKey(one.group())
                        && groups.get(one.group()).grade() == grade)
                .collect(Collectors.toMap(Course::id, one -> one));
        Map<List<Object>, Map<Long, List<Part>>> parts = new HashMap<>();
        Map<List<Object>, Set<Long>> whole = new HashMap<>();
        if (!before.isEmpty()) {
            query.ofYear(scope.organisations(), year, before.keySet()).forEach((course, columns) -> {
                List<Object> subject = same(Objects.requireNonNull(before.get(course)));
                columns.forEach((column, marks) -> {
                    if (counts(column)) {
                        marks.forEach((student, mark) -> add(
                                parts.computeIfAbsent(subject, key -> new HashMap<>()),
                                whole.computeIfAbsent(subject, key -> new HashSet<>()),
                                column,
                                student,
                                mark));
                    }
                });
            });
        }
        parts.forEach((subject, students) -> students.forEach((student, own) -> {
            if (!whole.getOrDefault(subject, Set.of()).contains(student)) {
                own.add(new Part(text("finals.part.earlier-year"), 1, null));
            }
        }));
        return parts;
    }

    private static List<Object> same(Course course) {
        return List.of(course.subject(), course.kind());
    }

    /** Where nothing is known of the year before. */
    Part nothing() {
        return new Part(text("finals.part.earlier"), 1, null);
    }

    /** The mark of the year itself. */
    Part year(@Nullable PeriodValue value) {
        return new Part(text(YearResult.YEAR.textKey() + ".spoken"), 1, value);
    }

    private static boolean counts(long column) {
        return column > 0 || column == YearResult.YEAR.column();
    }

    private static void add(Map<Long, List<Part>> parts, Set<Long> whole, long column, long student, Settled mark) {
        if (mark.value() != null) {
            parts.computeIfAbsent(student, id -> new ArrayList<>()).add(new Part("", 1, mark.value()));
            if (column == YearResult.YEAR.column()) {
                whole.add(student);
            }
        }
    }

    private String text(String key) {
        return texts.of(LocaleContextHolder.getLocale(), key);
    }
}
