package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.finals.ExamMark;
import ru.zvonok.learning.finals.LeavingClasses;
import ru.zvonok.learning.finals.LeavingMark;
import ru.zvonok.learning.finals.LeavingMark.Counted;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.core.EndedQuery.Earlier;
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

    @Override
    @Transactional(readOnly = true)
    public List<ExamMark> exams(List<ClassEntry> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<Long, Course> taught = courses
                .ofGroups(groups.stream().map(ClassEntry::id).toList())
                .stream()
                .filter(course -> course.kind() != CourseKind.EXTRACURRICULAR)
                .collect(Collectors.toMap(Course::id, course -> course));
        List<ExamMark> all = new ArrayList<>();
        ended.ofColumn(scope.organisations(), groups.getFirst().year(), taught.keySet(), YearResult.EXAM.column())
                .forEach(mark -> all.add(new ExamMark(
                        mark.course(),
                        Objects.requireNonNull(taught.get(mark.course())).subjectName(),
                        mark.student(),
                        mark.value())));
        return all;
    }

    /**
     * Subjects of earlier years that are not taught any more: of the basic level the annual mark of the last year of study, of
     * the secondary one all marks of the years in which the subject was taught (order 546).
     */
    private List<LeavingMark> ended(ClassEntry group, List<LeavingMark> now) {
        List<Integer> years = grades.yearsOfLevel(group);
        Set<Long> students = now.stream().map(LeavingMark::student).collect(Collectors.toSet());
        if (years.isEmpty() || students.isEmpty()) {
            return List.of();
        }
        boolean every = grades.level(group).filter(Level.SECONDARY::equals).isPresent();
        Set<Long> taught = now.stream().map(LeavingMark::subject).collect(Collectors.toSet());
        List<Earlier> marks = ended.of(scope.organisations(), years, students, every);
        Map<Long, Course> known =
                courses.byIds(marks.stream().map(Earlier::course).collect(Collectors.toSet()));
        Map<Key, List<Earlier>> bySubject = new LinkedHashMap<>();
        for (Earlier mark : marks) {
            Course course = known.get(mark.course());
            if (course != null && course.kind() != CourseKind.EXTRACURRICULAR && !taught.contains(course.subject())) {
                bySubject
                        .computeIfAbsent(new Key(course.subject(), mark.student()), key -> new ArrayList<>())
                        .add(mark);
            }
        }
        List<LeavingMark> all = new ArrayList<>();
        bySubject.forEach((key, own) -> {
            String name =
                    Objects.requireNonNull(known.get(own.getFirst().course())).subjectName();
            List<Counted> counted = every ? everyYear(own) : List.of(counted(own.getFirst(), true));
            all.add(new LeavingMark(key.subject(), name, null, key.student(), counted, null, null));
        });
        return all;
    }

    /** All marks; a year of which the annual one is missing is named. */
    private List<Counted> everyYear(List<Earlier> own) {
        List<Counted> counted = new ArrayList<>();
        own.stream()
                .filter(one -> own.stream().noneMatch(other -> other.year() == one.year() && annual(other)))
                .map(Earlier::year)
                .distinct()
                .forEach(year -> counted.add(new Counted(name(year), null)));
        own.forEach(one -> counted.add(counted(one, annual(one))));
        return counted;
    }

    private Counted counted(Earlier mark, boolean named) {
        return new Counted(named ? name(mark.year()) : "", mark.value());
    }

    private static boolean annual(Earlier mark) {
        return mark.column() == YearResult.YEAR.column();
    }

    private String name(int year) {
        return texts.get(LocaleContextHolder.getLocale(), "finals.part.year-of", SchoolYear.name(year));
    }
}
