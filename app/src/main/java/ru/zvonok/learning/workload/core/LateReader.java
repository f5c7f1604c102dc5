package ru.zvonok.learning.workload.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.LoadFacts;
import ru.zvonok.learning.journal.LoadFacts.GivenHomework;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.learning.workload.LateShare;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.people.PersonFacts;

/** Counts homework that was written after the last lesson of the class that day. */
@Component
class LateReader {

    private static final int MOST_DAYS = 31;

    private record ClassDay(long group, LocalDate day) {}

    private final LoadFacts journal;
    private final LessonFacts lessons;
    private final PersonFacts people;
    private final Directory directory;

    LateReader(LoadFacts journal, LessonFacts lessons, PersonFacts people, Directory directory) {
        this.journal = journal;
        this.lessons = lessons;
        this.people = people;
        this.directory = directory;
    }

    List<LateShare> of(DateRange wanted) {
        LocalDate last = Objects.requireNonNull(wanted.to());
        LocalDate earliest = last.minusDays(MOST_DAYS);
        DateRange days = new DateRange(wanted.from().isBefore(earliest) ? earliest : wanted.from(), last);
        List<Lesson> held = lessons.ofDays(days).stream()
                .filter(lesson -> !lesson.cancelled())
                .toList();
        Map<Long, Lesson> byId = new HashMap<>();
        Map<ClassDay, LocalTime> ends = new HashMap<>();
        held.forEach(lesson -> {
            byId.put(lesson.id(), lesson);
            LocalTime end = lesson.endsAt();
            if (end != null) {
                ends.merge(new ClassDay(lesson.group(), lesson.date()), end, (a, b) -> a.isAfter(b) ? a : b);
            }
        });
        ZoneId zone = directory.current().zone();
        Map<Long, int[]> counts = new HashMap<>();
        for (GivenHomework one : journal.given(SchoolYear.of(last), days)) {
            @Nullable Lesson lesson = byId.get(one.lesson());
            @Nullable Instant at = one.givenAt();
            @Nullable Long teacher = lesson == null ? null : lesson.teacher();
            if (lesson != null && teacher != null && at != null && one.student() == null) {
                LocalTime end = ends.getOrDefault(new ClassDay(lesson.group(), lesson.date()), LocalTime.MAX);
                int[] count = counts.computeIfAbsent(teacher, person -> new int[2]);
                count[0]++;
                count[1] +=
                        LocalDateTime.ofInstant(at, zone).isAfter(lesson.date().atTime(end)) ? 1 : 0;
            }
        }
        Map<Long, PersonName> names = people.names(counts.keySet());
        List<LateShare> shares = new ArrayList<>();
        counts.forEach((teacher, count) -> {
            @Nullable PersonName name = names.get(teacher);
            if (name != null) {
                shares.add(new LateShare(teacher, name, count[0], count[1]));
            }
        });
        shares.sort(Comparator.comparingDouble((LateShare one) -> (double) one.late() / one.given())
                .reversed()
                .thenComparing(one -> one.name().listed()));
        return shares;
    }
}
