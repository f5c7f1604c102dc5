package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.OnTime;
import ru.zvonok.learning.journal.OnTimeShare;
import ru.zvonok.learning.journal.OnTimeShare.By;
import ru.zvonok.learning.journal.OnTimeShare.Part;
import ru.zvonok.learning.journal.PeriodTimes;
import ru.zvonok.learning.journal.core.LessonGaps.Gap;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

@Service
class OnTimeService implements OnTime {

    /** What one lesson, or the marks of one period, add to each telling. */
    private record Piece(
            @Nullable Long teacher,
            Course course,
            LocalDate day,
            int lessons,
            Map<LessonPart, Part> parts,
            Part period) {}

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final OpenLessons open;
    private final OnTimeQuery query;
    private final CourseFacts courses;
    private final PersonFacts people;
    private final List<PeriodTimes> periods;

    OnTimeService(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            OpenLessons open,
            OnTimeQuery query,
            CourseFacts courses,
            PersonFacts people,
            List<PeriodTimes> periods) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.open = open;
        this.query = query;
        this.courses = courses;
        this.people = people;
        this.periods = List.copyOf(periods);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OnTimeShare> shares(DateRange days) {
        access.require(JournalAction.VIEW_UNFILLED, Target.organisation());
        LocalDate last = Objects.requireNonNull(days.to());
        LocalDate earliest = last.minusDays(FillingWindow.MOST_DAYS);
        DateRange asked = new DateRange(days.from().isBefore(earliest) ? earliest : days.from(), last);
        List<Piece> pieces = new ArrayList<>(ofLessons(asked));
        pieces.addAll(ofPeriods(asked));
        Map<Long, PersonName> names = people.names(pieces.stream()
                .map(Piece::teacher)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Object, OnTimeShare> shares = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            Long teacher = piece.teacher();
            long person = teacher == null ? 0 : teacher;
            long group = piece.course().group();
            add(shares, "t" + person, share(piece, By.TEACHER, person, teacher == null ? null : names.get(teacher)));
            add(shares, "c" + group, share(piece, By.CLASS, group, null));
            add(shares, piece.day(), share(piece, By.DAY, 0, null));
        }
        return List.copyOf(shares.values());
    }

    private static void add(Map<Object, OnTimeShare> shares, Object key, OnTimeShare share) {
        shares.merge(key, share, OnTimeShare::plus);
    }

    private static OnTimeShare share(Piece piece, By by, long id, @Nullable PersonName teacher) {
        return new OnTimeShare(
                by,
                id,
                teacher,
                by == By.CLASS ? piece.course().groupName() : "",
                by == By.DAY ? piece.day() : null,
                piece.lessons(),
                piece.parts().getOrDefault(LessonPart.TOPIC, Part.NONE),
                piece.parts().getOrDefault(LessonPart.ATTENDANCE, Part.NONE),
                piece.parts().getOrDefault(LessonPart.HOMEWORK, Part.NONE),
                piece.period());
    }

    private List<Piece> ofLessons(DateRange days) {
        List<Gap> gaps = open.over(days);
        LocalDate today = directory.today();
        Map<Long, Map<LessonPart, Instant>> times = query.times(
                scope.organisations(),
                SchoolYear.of(today),
                gaps.stream().map(Gap::lesson).toList());
        ZoneId zone = directory.current().zone();
        return gaps.stream()
                .map(gap -> {
                    Map<LessonPart, Part> parts = new EnumMap<>(LessonPart.class);
                    Map<LessonPart, Instant> written =
                            times.getOrDefault(gap.lesson().id(), Map.of());
                    gap.wanted().forEach((part, due) -> {
                        Instant at = written.get(part);
                        boolean there = !gap.missing().containsKey(part);
                        // what was written before its time was kept counts nowhere
                        if (there ? at != null : due.isBefore(today)) {
                            boolean inTime = there
                                    && !LocalDate.ofInstant(Objects.requireNonNull(at), zone)
                                            .isAfter(due);
                            parts.put(part, new Part(inTime ? 1 : 0, 1));
                        }
                    });
                    return new Piece(
                            gap.lesson().teacher(), gap.course(), gap.lesson().date(), 1, parts, Part.NONE);
                })
                .toList();
    }

    private List<Piece> ofPeriods(DateRange days) {
        List<PeriodTimes.OfCourse> ended = new ArrayList<>();
        periods.forEach(source -> ended.addAll(source.ending(days)));
        Map<Long, Course> known = courses.byIds(
                ended.stream().map(PeriodTimes.OfCourse::course).distinct().toList());
        return ended.stream()
                .filter(one -> known.containsKey(one.course()))
                .map(one -> {
                    Course course = Objects.requireNonNull(known.get(one.course()));
                    Long teacher = course.teachers().stream()
                            .map(CourseTeacher::person)
                            .findFirst()
                            .orElse(null);
                    return new Piece(teacher, course, one.lastDay(), 0, Map.of(), new Part(one.inTime(), one.due()));
                })
                .toList();
    }
}
