package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.journal.GivenLessons;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.LessonFigures;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.core.LessonFigureQuery.Written;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class LessonFiguresService implements LessonFigures {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final LessonFacts lessons;
    private final LessonFigureQuery query;
    private final DutyClock clock;

    LessonFiguresService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            LessonFacts lessons,
            LessonFigureQuery query,
            DutyClock clock) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.lessons = lessons;
        this.query = query;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<Long, GivenLessons> given(int schoolYear, Collection<Long> courses, DateRange days) {
        access.requireAny(JournalAction.VIEW);
        RowFilter reach = access.rows(JournalAction.VIEW, TargetKind.COURSE);
        List<Long> visible = courses.stream()
                .filter(id -> reach.all() || reach.ids().contains(id))
                .toList();
        LocalDateTime now = directory.localNow();
        Map<Long, Integer> scheduled = new HashMap<>();
        Map<Long, Integer> cancelled = new HashMap<>();
        List<Long> notHeld = new ArrayList<>();
        for (Lesson lesson : visible.isEmpty() ? List.<Lesson>of() : lessons.ofCourses(visible, days)) {
            if (lesson.overAt(now)) {
                scheduled.merge(lesson.course(), 1, Integer::sum);
            }
            if (lesson.cancelled()) {
                notHeld.add(lesson.id());
                cancelled.merge(lesson.course(), lesson.overAt(now) ? 1 : 0, Integer::sum);
            }
        }
        Map<Long, Written> written =
                query.written(scope.organisations(), schoolYear, visible, upTo(days, now.toLocalDate()), notHeld);
        Map<Long, GivenLessons> given = new HashMap<>();
        visible.forEach(course -> {
            Written own = written.getOrDefault(course, new Written(0, 0));
            given.put(
                    course,
                    new GivenLessons(
                            scheduled.getOrDefault(course, 0),
                            cancelled.getOrDefault(course, 0),
                            own.lessons(),
                            own.topics()));
        });
        audit.read("journal.given-read", note -> note.fact("courses", visible.size())
                .day(days.from()));
        return given;
    }

    /** A topic may be written before the lesson; it is given when the day is there. */
    private static DateRange upTo(DateRange days, LocalDate today) {
        LocalDate last = days.to();
        return last != null && last.isAfter(today) && !days.from().isAfter(today)
                ? new DateRange(days.from(), today)
                : days;
    }

    @Override
    @Transactional
    public Map<Long, LocalDate> late(DateRange days) {
        access.require(JournalAction.VIEW_UNFILLED, Target.organisation());
        List<LessonFigureQuery.Days> later = query.afterTheirDay(
                scope.organisations(),
                SchoolYear.of(days.from()),
                days,
                directory.current().zone());
        List<LocalDate> dates =
                later.stream().map(LessonFigureQuery.Days::day).distinct().toList();
        Map<LocalDate, LocalDate> topics = clock.due(LessonPart.TOPIC.deadlineRule(), dates);
        Map<LocalDate, LocalDate> attendances = clock.due(LessonPart.ATTENDANCE.deadlineRule(), dates);
        Map<Long, LocalDate> late = new HashMap<>();
        for (LessonFigureQuery.Days one : later) {
            put(late, one.lesson(), one.topic(), topics.get(one.day()));
            put(late, one.lesson(), one.attendance(), attendances.get(one.day()));
        }
        audit.read("journal.late-read", note -> note.day(days.from()));
        return late;
    }

    private static void put(
            Map<Long, LocalDate> late, long lesson, @Nullable LocalDate written, @Nullable LocalDate due) {
        if (written != null && due != null && written.isAfter(due)) {
            late.merge(lesson, written, (one, other) -> one.isAfter(other) ? one : other);
        }
    }
}
