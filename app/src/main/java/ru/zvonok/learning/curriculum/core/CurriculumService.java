package ru.zvonok.learning.curriculum.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.CurriculumAction;
import ru.zvonok.learning.curriculum.CurriculumProblem;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.curriculum.NewSubject;
import ru.zvonok.learning.curriculum.PlanLine;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.learning.curriculum.TeachersChanged;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Recount;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Staff;

@Service
class CurriculumService implements Curriculum {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SubjectQuery subjects;
    private final PlanQuery plans;
    private final CourseFactsService courses;
    private final TeachingAssignments assignments;
    private final Enrolment enrolment;
    private final Staff staff;
    private final ApplicationEventPublisher events;

    CurriculumService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SubjectQuery subjects,
            PlanQuery plans,
            CourseFactsService courses,
            TeachingAssignments assignments,
            Enrolment enrolment,
            Staff staff,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.subjects = subjects;
        this.plans = plans;
        this.courses = courses;
        this.assignments = assignments;
        this.enrolment = enrolment;
        this.staff = staff;
        this.events = events;
    }

    @Override
    @Transactional
    public List<Subject> subjects() {
        access.requireAny(CurriculumAction.VIEW);
        return subjects.all(scope.organisations());
    }

    @Override
    @Transactional
    public long addSubject(NewSubject subject) {
        access.require(CurriculumAction.EDIT, Target.organisation());
        NewSubject clean = SubjectName.clean(subject);
        @Nullable
        Long id = subjects.taken(scope.organisation(), clean.name(), 0)
                ? null
                : subjects.add(
                        scope.organisation(),
                        clean.name(),
                        Objects.requireNonNull(clean.shortName()),
                        clean.area(),
                        clean.extracurricular());
        if (id == null) {
            throw Refusal.at("name", CurriculumProblem.SUBJECT_EXISTS);
        }
        audit.wrote("curriculum.subject-added", entry -> entry.fact("subject", id));
        return id;
    }

    @Override
    @Transactional
    public void changeSubject(long id, NewSubject subject, boolean inUse) {
        access.require(CurriculumAction.EDIT, Target.organisation());
        long organisation = scope.organisation();
        if (subjects.inUse(organisation, id).isEmpty()) {
            throw new NotFound();
        }
        NewSubject clean = SubjectName.clean(subject);
        if (subjects.taken(organisation, clean.name(), id)) {
            throw Refusal.at("name", CurriculumProblem.SUBJECT_EXISTS);
        }
        courses.changed();
        subjects.change(organisation, id, clean, inUse);
        events.publishEvent(new Recount(organisation, Recount.What.ALL));
        audit.wrote(
                "curriculum.subject-changed", entry -> entry.fact("subject", id).fact("inUse", inUse));
    }

    @Override
    @Transactional
    public Course course(long id) {
        access.require(CurriculumAction.VIEW, Target.course(id));
        return courses.course(id);
    }

    @Override
    @Transactional
    public List<Course> courses(int schoolYear) {
        access.requireAny(CurriculumAction.VIEW);
        RowFilter mine = access.rows(CurriculumAction.VIEW, TargetKind.COURSE);
        return mine.nothing() ? List.of() : courses.ofYear(schoolYear, mine.all() ? null : mine.ids());
    }

    @Override
    @Transactional
    public List<Course> ofGroup(long group, int schoolYear) {
        access.requireAny(CurriculumAction.VIEW);
        RowFilter mine = access.rows(CurriculumAction.VIEW, TargetKind.COURSE);
        return courses.ofGroup(group).stream()
                .filter(course -> course.schoolYear() == schoolYear)
                .filter(course -> mine.all() || mine.ids().contains(course.id()))
                .toList();
    }

    @Override
    @Transactional
    public long open(NewCourse course) {
        access.require(CurriculumAction.EDIT, Target.organisation());
        ClassEntry group = enrolment.schoolClass(course.group());
        boolean inUse = subjects.inUse(scope.organisation(), course.subject()).orElseThrow(NotFound::new);
        if (group.closed()) {
            throw Refusal.at("group", CurriculumProblem.CLASS_CLOSED);
        }
        if (!inUse) {
            throw Refusal.at("subject", CurriculumProblem.SUBJECT_ARCHIVED);
        }
        Long subgroup = course.subgroup();
        if (subgroup != null
                && enrolment.subgroups(List.of(group.id())).stream().noneMatch(part -> part.id() == subgroup)) {
            throw Refusal.at("subgroup", CurriculumProblem.SUBGROUP_OF_ANOTHER_GROUP);
        }
        courses.changed();
        @Nullable Long id = subjects.open(scope.organisation(), group.year(), course);
        if (id == null) {
            throw Refusal.at("subject", CurriculumProblem.COURSE_EXISTS);
        }
        audit.wrote("curriculum.course-opened", entry -> entry.course(id).group(group.id()));
        return id;
    }

    @Override
    @Transactional
    public long assign(AssignTeacher teacher) {
        access.require(CurriculumAction.EDIT, Target.organisation());
        Course course = courses.course(teacher.course());
        DateRange valid = new DateRange(teacher.validFrom(), teacher.validTo());
        if (SchoolYear.of(valid.from()) != course.schoolYear()
                || (valid.to() != null && SchoolYear.of(valid.to()) != course.schoolYear())) {
            throw Refusal.at("validFrom", CurriculumProblem.DATES_OUTSIDE_YEAR);
        }
        if (staff.employed(valid.from()).stream().noneMatch(person -> person.id() == teacher.person())) {
            throw Refusal.at("person", CurriculumProblem.NOT_EMPLOYED);
        }
        boolean taken = teacher.main()
                && assignments.findByCourse(course.id()).stream()
                        .anyMatch(other -> other.kind() == TeachingAssignment.Kind.MAIN
                                && other.valid().overlaps(valid));
        if (taken) {
            throw Refusal.at("validFrom", CurriculumProblem.HAS_MAIN_TEACHER);
        }
        var kind = teacher.main() ? TeachingAssignment.Kind.MAIN : TeachingAssignment.Kind.SUBSTITUTE;
        courses.changed();
        long id = assignments
                .saveAndFlush(new TeachingAssignment(course.id(), teacher.person(), kind, valid))
                .id();
        events.publishEvent(new TeachersChanged(scope.organisation(), course.id(), course.schoolYear(), valid.from()));
        audit.wrote(
                "curriculum.teacher-assigned",
                entry -> entry.course(course.id()).person(teacher.person()).day(valid.from()));
        return id;
    }

    @Override
    @Transactional
    public List<PlanTopic> plan(long course) {
        access.require(CurriculumAction.VIEW, Target.course(course));
        courses.course(course);
        return courses.plan(course);
    }

    @Override
    @Transactional
    public void writePlan(long course, List<PlanLine> lines) {
        access.require(CurriculumAction.WRITE_PLAN, Target.course(course));
        courses.course(course);
        if (lines.stream().anyMatch(line -> line.title().isBlank())) {
            throw Refusal.at("title", CurriculumProblem.TOPIC_MISSING);
        }
        long organisation = scope.organisation();
        Set<Long> kept = new HashSet<>();
        lines.forEach(line -> {
            if (line.id() != null) {
                kept.add(line.id());
            }
        });
        plans.removeOthers(organisation, course, kept);
        List<Integer> positions = new ArrayList<>();
        List<PlanLine> added = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PlanLine line = lines.get(i);
            Long id = line.id();
            if (id == null) {
                positions.add(i + 1);
                added.add(line);
            } else if (plans.change(organisation, course, id, i + 1, line) == 0) {
                throw new NotFound();
            }
        }
        plans.add(organisation, course, positions, added);
        audit.wrote("curriculum.plan-written", entry -> entry.course(course).fact("topics", lines.size()));
    }
}
