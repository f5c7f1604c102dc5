package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Marks of the year before in the same subject, which count for the certificate of a secondary school (order 546). */
@Component
class EarlierYear {

    private final TenantScope scope;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final PeriodMarkQuery query;
    private final Texts texts;

    EarlierYear(TenantScope scope, CourseFacts courses, Enrolment enrolment, PeriodMarkQuery query, Texts texts) {
        this.scope = scope;
        this.courses = courses;
        this.enrolment = enrolment;
        this.query = query;
        this.texts = texts;
    }

    /** By pupil, marks of periods and of the year; without those of whom nothing is known. */
    Map<Long, List<Part>> of(Course course) {
        int year = course.schoolYear() - 1;
        List<Course> same = courses.ofYear(year).stream()
                .filter(one -> one.subject() == course.subject() && one.kind() == course.kind())
                .toList();
        int grade = enrolment.schoolClass(course.group()).grade() - 1;
        Map<Long, ClassEntry> groups =
                enrolment.byIds(same.stream().map(Course::group).collect(Collectors.toSet()));
        Set<Long> before = groups.values().stream()
                .filter(group -> group.grade() == grade)
                .map(ClassEntry::id)
                .collect(Collectors.toSet());
        Set<Long> ids = same.stream()
                .filter(one -> before.contains(one.group()))
                .map(Course::id)
                .collect(Collectors.toSet());
        Map<Long, List<Part>> parts = new HashMap<>();
        Set<Long> whole = new HashSet<>();
        if (!ids.isEmpty()) {
            query.ofYear(scope.organisations(), year, ids)
                    .values()
                    .forEach(columns -> columns.forEach((column, marks) -> {
                        if (counts(column)) {
                            marks.forEach((student, mark) -> add(parts, whole, column, student, mark));
                        }
                    }));
        }
        parts.forEach((student, known) -> {
            if (!whole.contains(student)) {
                known.add(new Part(text("finals.part.earlier-year"), 1, null));
            }
        });
        return parts;
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
        return texts.get(LocaleContextHolder.getLocale(), key);
    }
}
