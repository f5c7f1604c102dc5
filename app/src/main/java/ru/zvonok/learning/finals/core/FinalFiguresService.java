package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.DatedFigures;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class FinalFiguresService implements FinalFigures {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final FigureQuery query;
    private final ClassMarks classMarks;
    private final FigureRules rules;

    FinalFiguresService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Enrolment enrolment,
            CourseFacts courses,
            FigureQuery query,
            ClassMarks classMarks,
            FigureRules rules) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.enrolment = enrolment;
        this.courses = courses;
        this.query = query;
        this.classMarks = classMarks;
        this.rules = rules;
    }

    @Override
    @Transactional
    public List<SettledMark> ofClass(long group) {
        access.require(FinalsAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        List<SettledMark> marks = classMarks.of(
                entry, courses.ofGroup(group), classMarks.pupils(entry).keySet());
        audit.read("finals.class-read", note -> note.group(group));
        return marks;
    }

    @Override
    @Transactional
    public Map<Long, List<SettledMark>> ofClasses(Collection<Long> groups) {
        access.require(FinalsAction.VIEW_CLASS, Target.organisation());
        Map<Long, ClassEntry> entries = enrolment.byIds(groups);
        if (!entries.keySet().containsAll(groups)) {
            throw new NotFound();
        }
        Map<Long, List<SettledMark>> marks =
                entries.isEmpty() ? Map.of() : classMarks.of(List.copyOf(entries.values()));
        audit.read("finals.school-read", note -> note.fact("classes", groups.size()));
        return marks;
    }

    @Override
    @Transactional
    public Map<Long, Tally> ofSchool(int schoolYear, Collection<Long> periods) {
        access.require(FinalsAction.VIEW_CLASS, Target.organisation());
        Map<Long, Tally> tallies =
                query.tallies(scope.organisations(), schoolYear, ids(courses.ofYear(schoolYear)), periods);
        audit.read("finals.school-read", note -> note.fact("periods", periods));
        return tallies;
    }

    @Override
    @Transactional
    public List<SettledMark> ofCourses(int schoolYear, Collection<Long> some) {
        access.requireAny(FinalsAction.VIEW);
        RowFilter reach = access.rows(FinalsAction.VIEW, TargetKind.COURSE);
        List<Long> visible = some.stream()
                .filter(id -> reach.all() || reach.ids().contains(id))
                .toList();
        List<SettledMark> marks = query.ofCourses(scope.organisations(), schoolYear, visible);
        audit.read("finals.sheet-read", note -> note.fact("courses", visible));
        return marks;
    }

    @Override
    @Transactional(readOnly = true)
    public FigureRule rule(LocalDate day) {
        if (!access.allowsAny(FinalsAction.VIEW_OWN) && !access.allowsAny(FinalsAction.VIEW)) {
            throw new Denied(FinalsAction.VIEW.key());
        }
        return rules.on(day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DatedFigures> ownRules() {
        access.requireAny(FinalsAction.VIEW);
        return rules.own();
    }

    @Override
    @Transactional
    public void addRule(DatedFigures figures) {
        access.require(FinalsAction.CHANGE_POLICY, Target.organisation());
        rules.add(figures);
        audit.wrote("finals.figures-added", entry -> entry.day(figures.validFrom()));
    }

    private static List<Long> ids(List<Course> taught) {
        return taught.stream().map(Course::id).toList();
    }
}
