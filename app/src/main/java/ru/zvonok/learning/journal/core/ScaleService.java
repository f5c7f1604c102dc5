package ru.zvonok.learning.journal.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.MarkedCourses;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.ScaleRule;
import ru.zvonok.learning.journal.Scales;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class ScaleService implements Scales {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final Curriculum curriculum;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final ScaleQuery query;
    private final ScaleBook book;
    private final ObjectProvider<MarkedCourses> elsewhere;

    ScaleService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            Curriculum curriculum,
            CourseFacts courses,
            Enrolment enrolment,
            ScaleQuery query,
            ScaleBook book,
            ObjectProvider<MarkedCourses> elsewhere) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.curriculum = curriculum;
        this.courses = courses;
        this.enrolment = enrolment;
        this.query = query;
        this.book = book;
        this.elsewhere = elsewhere;
    }

    @Override
    public List<Scale> usual() {
        LocalDate today = directory.today();
        return Arrays.stream(Scale.Kind.values())
                .map(kind -> book.usual(kind, today))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScaleRule> rules() {
        access.require(JournalAction.SET_SCALES, Target.organisation());
        return query.rules(scope.organisations());
    }

    @Override
    @Transactional
    public void add(ScaleRule rule) {
        access.require(JournalAction.SET_SCALES, Target.organisation());
        check(rule);
        List<ScaleRule> before = query.rules(scope.organisations());
        List<ScaleRule> after = new ArrayList<>(before);
        after.add(new ScaleRule(
                Long.MAX_VALUE,
                rule.subject(),
                rule.group(),
                rule.gradeFrom(),
                rule.gradeTo(),
                rule.kind(),
                rule.limits(),
                rule.fromYear()));
        requireUnmarked(rule, before, after);
        book.changed();
        if (!query.add(scope.organisation(), rule)) {
            throw Refusal.at("subject", JournalProblem.RULE_EXISTS);
        }
        audit.wrote("journal.scale-set", entry -> entry.fact("subject", rule.subject())
                .fact("scale", rule.kind().name())
                .fact("year", rule.fromYear()));
    }

    @Override
    @Transactional
    public void remove(long rule) {
        access.require(JournalAction.SET_SCALES, Target.organisation());
        List<ScaleRule> before = query.rules(scope.organisations());
        ScaleRule gone =
                before.stream().filter(one -> one.id() == rule).findFirst().orElseThrow(NotFound::new);
        requireUnmarked(
                gone, before, before.stream().filter(one -> one.id() != rule).toList());
        book.changed();
        query.remove(scope.organisation(), rule);
        audit.wrote("journal.scale-removed", entry -> entry.fact("subject", gone.subject())
                .fact("scale", gone.kind().name())
                .fact("year", gone.fromYear()));
    }

    private void check(ScaleRule rule) {
        int year = SchoolYear.of(directory.today());
        if (rule.fromYear() < year || rule.fromYear() > year + 1) {
            throw Refusal.at("fromYear", JournalProblem.SCALE_YEAR);
        }
        if (curriculum.subjects().stream().noneMatch(subject -> subject.id() == rule.subject())) {
            throw Refusal.at("subject", JournalProblem.SCALE_SUBJECT);
        }
        Integer from = rule.gradeFrom();
        Integer to = rule.gradeTo();
        boolean grades = from == null
                ? to == null
                : to != null
                        && rule.group() == null
                        && from >= 1
                        && from <= to
                        && to <= ClassKind.SCHOOL_CLASS.highestGrade();
        if (!grades) {
            throw Refusal.at("gradeTo", JournalProblem.GRADES);
        }
        if (rule.group() != null) {
            enrolment.schoolClass(rule.group());
        }
        if (!sound(rule.kind(), rule.limits())) {
            throw Refusal.at("three", JournalProblem.SCALE_LIMITS);
        }
    }

    /** Five points are judged by the rules of period marks, a pass by itself: there only the others have numbers of their own. */
    private boolean sound(Scale.Kind kind, Scale.@Nullable Limits limits) {
        if (limits == null) {
            return true;
        }
        Scale usual = book.usual(kind, directory.today());
        return kind.numbers()
                && kind != Scale.Kind.FIVE
                && limits.three().compareTo(BigDecimal.valueOf(usual.lowest())) > 0
                && limits.four().compareTo(limits.three()) > 0
                && limits.five().compareTo(limits.four()) > 0
                && limits.five().compareTo(BigDecimal.valueOf(usual.highest())) <= 0
                && limits.five().scale() <= 2
                && limits.four().scale() <= 2
                && limits.three().scale() <= 2;
    }

    /** In cells, or as marks of periods and of the year. */
    private Set<Long> marked(int year, List<Long> courses) {
        Set<Long> marked = new HashSet<>(query.marked(scope.organisation(), year, courses));
        elsewhere.forEach(more -> marked.addAll(more.marked(year, courses)));
        return marked;
    }

    /** Nobody marks the courses meanwhile: whoever begins waits for the new scale. */
    private void requireUnmarked(ScaleRule rule, List<ScaleRule> before, List<ScaleRule> after) {
        LocalDate today = directory.today();
        for (int year = rule.fromYear(); year <= SchoolYear.of(today) + 1; year++) {
            List<Course> concerned = courses.ofYear(year).stream()
                    .filter(course -> course.subject() == rule.subject())
                    .toList();
            Map<Long, Scale> then = book.of(concerned, before, today);
            Map<Long, Scale> now = book.of(concerned, after, today);
            List<Course> changed = concerned.stream()
                    .filter(course -> !Objects.equals(then.get(course.id()), now.get(course.id())))
                    .toList();
            List<Long> ids = changed.stream().map(Course::id).toList();
            query.lock(scope.organisation(), year, ids);
            Set<Long> marked = marked(year, ids);
            changed.stream()
                    .filter(course -> marked.contains(course.id()))
                    .findFirst()
                    .ifPresent(course -> {
                        throw Refusal.at("subject", JournalProblem.SCALE_MARKED, course.groupName(), marked.size());
                    });
        }
    }
}
