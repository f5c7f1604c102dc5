package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.journal.AbsentDay;
import ru.zvonok.learning.journal.AbsentDay.ClassAbsent;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.DayAttendance;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.core.LessonGaps.Gap;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class DayAttendanceService implements DayAttendance {

    /** The worse of two signs of a pupil speaks: a reason not known, then no good one. */
    private enum Why {
        EXCUSED,
        UNEXCUSED,
        OPEN
    }

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final LessonFacts lessons;
    private final LessonGaps gaps;
    private final Enrolment enrolment;
    private final OpenAbsenceQuery query;
    private final CodeBook codes;

    DayAttendanceService(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            LessonFacts lessons,
            LessonGaps gaps,
            Enrolment enrolment,
            OpenAbsenceQuery query,
            CodeBook codes) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.lessons = lessons;
        this.gaps = gaps;
        this.enrolment = enrolment;
        this.query = query;
        this.codes = codes;
    }

    @Override
    @Transactional(readOnly = true)
    public AbsentDay on(LocalDate day) {
        access.require(JournalAction.VIEW_CLASS, Target.organisation());
        List<Lesson> held = lessons.ofDays(new DateRange(day, day)).stream()
                .filter(lesson -> !lesson.cancelled())
                .toList();
        if (held.isEmpty()) {
            return new AbsentDay(day, List.of(), 0, 0);
        }
        LocalDateTime now = directory.localNow();
        List<Gap> over =
                gaps.of(held.stream().filter(lesson -> lesson.overAt(now)).toList(), SchoolYear.of(day));
        int unmarked = (int) over.stream()
                .filter(gap -> gap.missing().containsKey(LessonPart.ATTENDANCE))
                .count();
        return new AbsentDay(day, classes(held, day), over.size(), unmarked);
    }

    private List<ClassAbsent> classes(List<Lesson> held, LocalDate day) {
        Map<Integer, AttendanceCode> absences = codes.codes().stream()
                .filter(AttendanceCode::absence)
                .collect(Collectors.toMap(AttendanceCode::id, code -> code));
        Map<Long, Long> groups = held.stream().collect(Collectors.toMap(Lesson::id, Lesson::group));
        Map<Long, Map<Long, Why>> missing = new HashMap<>();
        query.onLessons(scope.organisations(), SchoolYear.of(day), held, absences.keySet())
                .forEach(sign -> missing.computeIfAbsent(
                                Objects.requireNonNull(groups.get(sign.lesson())), group -> new HashMap<>())
                        .merge(
                                sign.student(),
                                why(Objects.requireNonNull(absences.get(sign.code()))),
                                (one, other) -> one.compareTo(other) > 0 ? one : other));
        Map<Long, ClassEntry> entries = enrolment.byIds(missing.keySet());
        Map<Long, Integer> sizes = enrolment.sizes(missing.keySet(), day);
        List<ClassAbsent> all = new ArrayList<>();
        missing.forEach((group, pupils) -> {
            ClassEntry entry = entries.get(group);
            if (entry != null) {
                all.add(new ClassAbsent(
                        group,
                        entry.name(),
                        Math.max(sizes.getOrDefault(group, 0), pupils.size()),
                        pupils.size(),
                        count(pupils, Why.OPEN),
                        count(pupils, Why.UNEXCUSED)));
            }
        });
        all.sort(Comparator.comparingInt(ClassAbsent::absent)
                .reversed()
                .thenComparing(
                        one -> Objects.requireNonNull(entries.get(one.group())).grade())
                .thenComparing(ClassAbsent::name));
        return all;
    }

    private static Why why(AttendanceCode code) {
        if (code.open()) {
            return Why.OPEN;
        }
        return code.excused() ? Why.EXCUSED : Why.UNEXCUSED;
    }

    private static int count(Map<Long, Why> pupils, Why why) {
        return (int) pupils.values().stream().filter(why::equals).count();
    }
}
