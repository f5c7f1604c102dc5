package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.finals.Coursework;
import ru.zvonok.learning.finals.Courseworks;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.StudentCoursework;
import ru.zvonok.learning.finals.StudentPeriodMark;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

@Service
class CourseworkService implements Courseworks {

    private static final long COLUMN = YearResult.COURSEWORK.column();

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final CourseFacts courses;
    private final PersonFacts people;
    private final SheetReader sheets;
    private final Settling settling;
    private final CourseworkQuery query;
    private final PeriodMarkQuery marks;

    CourseworkService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            CourseFacts courses,
            PersonFacts people,
            SheetReader sheets,
            Settling settling,
            CourseworkQuery query,
            PeriodMarkQuery marks) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.courses = courses;
        this.people = people;
        this.sheets = sheets;
        this.settling = settling;
        this.query = query;
        this.marks = marks;
    }

    @Override
    @Transactional
    public Map<Long, Coursework> ofCourse(long course) {
        access.require(FinalsAction.VIEW, Target.course(course));
        sheets.column(courses.course(course), COLUMN);
        Map<Long, Coursework> works =
                query.of(scope.organisations(), List.of(course)).getOrDefault(course, Map.of());
        audit.read("finals.sheet-read", entry -> entry.course(course).fact("period", COLUMN));
        return works;
    }

    @Override
    @Transactional
    public List<StudentCoursework> ofStudent(long student, int schoolYear) {
        access.require(FinalsAction.VIEW_OWN, Target.person(student));
        Map<Long, Coursework> works = query.ofStudent(scope.organisations(), schoolYear, student);
        Map<Long, PeriodValue> settled = marks.ofStudent(scope.organisations(), schoolYear, student).stream()
                .map(PeriodMarkQuery.OfStudent::mark)
                .filter(mark -> mark.period() == COLUMN)
                .collect(Collectors.toMap(StudentPeriodMark::course, StudentPeriodMark::value));
        Set<Long> all = new HashSet<>(works.keySet());
        all.addAll(settled.keySet());
        Map<Long, PersonName> names = people.names(works.values().stream()
                .map(Coursework::supervisor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<StudentCoursework> own = courses.byIds(all).values().stream()
                .map(course -> own(course, works.get(course.id()), names, settled.get(course.id())))
                .sorted(Comparator.comparing(one -> one.course().subjectName(), TextOrder.ORDER))
                .toList();
        audit.readOnceADay("finals.student-read", entry -> entry.person(student).day(LocalDate.of(schoolYear, 9, 1)));
        return own;
    }

    private static StudentCoursework own(
            Course course, @Nullable Coursework work, Map<Long, PersonName> names, @Nullable PeriodValue mark) {
        Long supervisor = work == null ? null : work.supervisor();
        return new StudentCoursework(
                course, work == null ? "" : work.theme(), supervisor == null ? null : names.get(supervisor), mark);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, PersonName> supervisors(long course) {
        access.require(FinalsAction.SETTLE, Target.course(course));
        return people.names(teachers(courses.course(course)));
    }

    private Set<Long> teachers(Course course) {
        return courses.ofYear(course.schoolYear()).stream()
                .flatMap(one -> one.teachers().stream())
                .map(CourseTeacher::person)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void write(long course, long student, String theme, @Nullable Long supervisor) {
        access.require(FinalsAction.SETTLE, Target.course(course));
        Course known = courses.course(course);
        SheetColumn column = sheets.column(known, COLUMN);
        String said = theme.strip();
        if (said.length() > LONGEST) {
            throw Refusal.at("theme", FinalsProblem.THEME_TOO_LONG, LONGEST);
        }
        if (supervisor != null && !teachers(known).contains(supervisor)) {
            throw Refusal.at("supervisor", FinalsProblem.NO_SUPERVISOR);
        }
        settling.hold(known, COLUMN);
        PeriodSheet sheet = sheets.read(known, column);
        if (sheet.rows().stream().noneMatch(row -> row.person() == student)) {
            throw new Refusal(FinalsProblem.NOT_IN_CLASS);
        }
        if (settling.closed(known, sheet, column)) {
            throw new Refusal(FinalsProblem.LOCKED);
        }
        if (said.isEmpty()) {
            query.remove(settling.sheet(known, COLUMN), student);
        } else {
            query.write(settling.sheet(known, COLUMN), new Coursework(student, said, supervisor));
        }
        audit.wrote(
                "finals.coursework-written",
                entry -> entry.course(course).person(student).fact("taken-back", said.isEmpty()));
    }
}
