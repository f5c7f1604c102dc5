package ru.zvonok.learning.finals.core;

import java.util.List;
import java.util.Map;
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
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
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

    CourseworkService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            CourseFacts courses,
            PersonFacts people,
            SheetReader sheets,
            Settling settling,
            CourseworkQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.courses = courses;
        this.people = people;
        this.sheets = sheets;
        this.settling = settling;
        this.query = query;
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
