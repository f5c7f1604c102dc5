package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.finals.LeavingClasses;
import ru.zvonok.learning.finals.LeavingMark;
import ru.zvonok.learning.finals.LeavingMark.Counted;
import ru.zvonok.learning.finals.core.EndedQuery.Annual;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

@Service
class LeavingService implements LeavingClasses {

    private record Key(long subject, long student) {}

    private final TenantScope scope;
    private final LeavingGrades grades;
    private final YearSheets sheets;
    private final EndedQuery ended;
    private final CourseFacts courses;
    private final Calendar calendar;
    private final Texts texts;

    LeavingService(
            TenantScope scope,
            LeavingGrades grades,
            YearSheets sheets,
            EndedQuery ended,
            CourseFacts courses,
            Calendar calendar,
            Texts texts) {
        this.scope = scope;
        this.grades = grades;
        this.sheets = sheets;
        this.ended = ended;
        this.courses = courses;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Level> level(ClassEntry group) {
        return grades.level(group);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Integer> earlierYears(ClassEntry group) {
        return grades.earlierYears(group);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LeavingMark> marks(ClassEntry group) {
        Long set = group.periodSet();
        List<Period> periods = set == null ? List.of() : calendar.periods(set);
        if (periods.isEmpty() || grades.level(group).isEmpty()) {
            return List.of();
        }
        List<Course> taught = courses.ofGroup(group.id()).stream()
                .filter(course -> course.kind() != CourseKind.EXTRACURRICULAR)
                .toList();
        List<LeavingMark> all = new ArrayList<>(sheets.leaving(group, taught, periods));
        all.addAll(ended(group, all));
        return all;
    }

    /** Subjects of earlier years that are not taught any more: the annual mark of the last year of study. */
    private List<LeavingMark> ended(ClassEntry group, List<LeavingMark> now) {
        List<Integer> years = grades.yearsOfLevel(group);
        Set<Long> students = now.stream().map(LeavingMark::student).collect(Collectors.toSet());
        if (years.isEmpty() || students.isEmpty()) {
            return List.of();
        }
        Set<Long> taught = now.stream().map(LeavingMark::subject).collect(Collectors.toSet());
        List<Annual> annual = ended.of(scope.organisations(), years, students);
        Map<Long, Course> known =
                courses.byIds(annual.stream().map(Annual::course).collect(Collectors.toSet()));
        Set<Key> seen = new HashSet<>();
        List<LeavingMark> all = new ArrayList<>();
        for (Annual mark : annual) {
            Course course = known.get(mark.course());
            if (course == null
                    || course.kind() == CourseKind.EXTRACURRICULAR
                    || taught.contains(course.subject())
                    || !seen.add(new Key(course.subject(), mark.student()))) {
                continue;
            }
            String name =
                    texts.get(LocaleContextHolder.getLocale(), "finals.part.year-of", SchoolYear.name(mark.year()));
            all.add(new LeavingMark(
                    course.subject(),
                    course.subjectName(),
                    null,
                    mark.student(),
                    List.of(new Counted(name, mark.value())),
                    null,
                    null));
        }
        return all;
    }
}
