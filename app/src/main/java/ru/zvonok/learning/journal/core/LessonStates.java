package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.journal.LessonState;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.PersonFacts;

/** How far the lessons of a day are filled, with the topic that the plan proposes. */
@Component
class LessonStates {

    private final TenantScope scope;
    private final Directory directory;
    private final CourseFacts courses;
    private final LessonReadQuery read;
    private final LessonGaps gaps;
    private final Rooms rooms;
    private final PersonFacts people;

    LessonStates(
            TenantScope scope,
            Directory directory,
            CourseFacts courses,
            LessonReadQuery read,
            LessonGaps gaps,
            Rooms rooms,
            PersonFacts people) {
        this.scope = scope;
        this.directory = directory;
        this.courses = courses;
        this.read = read;
        this.gaps = gaps;
        this.rooms = rooms;
        this.people = people;
    }

    /** Of lessons of one day, in their order. */
    List<LessonState> of(List<Lesson> lessons, LocalDate day) {
        if (lessons.isEmpty()) {
            return List.of();
        }
        int year = SchoolYear.of(day);
        List<Long> taught = lessons.stream().map(Lesson::course).distinct().toList();
        Map<Long, List<PlanTopic>> plans = courses.plans(taught);
        Map<Long, Integer> topics = plans.isEmpty() ? Map.of() : read.taught(scope.organisations(), year, taught, 0);
        Map<Long, Room> places = rooms.byIds(named(lessons, Lesson::room));
        Map<Long, PersonName> names = people.names(named(lessons, Lesson::insteadOf));
        LocalDateTime now = directory.localNow();
        return gaps.of(lessons, year).stream()
                .map(gap -> new LessonState(
                        gap.course(),
                        gap.lesson(),
                        gap.filled().topic(),
                        gap.filled().topic() == null
                                ? proposal(plans.get(gap.course().id()), topics)
                                : null,
                        gap.filled().absent(),
                        gap.filled().marks(),
                        gap.missing().keySet(),
                        room(gap.lesson(), places),
                        gap.lesson().insteadOf() == null
                                ? null
                                : names.get(gap.lesson().insteadOf()),
                        gap.lesson().overAt(now)))
                .toList();
    }

    private static Set<Long> named(List<Lesson> lessons, Function<Lesson, @Nullable Long> id) {
        Set<Long> ids = new HashSet<>();
        for (Lesson lesson : lessons) {
            Long one = id.apply(lesson);
            if (one != null) {
                ids.add(one);
            }
        }
        return ids;
    }

    private static @Nullable String room(Lesson lesson, Map<Long, Room> places) {
        Long id = lesson.room();
        Room room = id == null ? null : places.get(id);
        return room == null ? null : room.name();
    }

    private static @Nullable String proposal(@Nullable List<PlanTopic> plan, Map<Long, Integer> taught) {
        return plan == null
                ? null
                : NextTopic.of(plan, taught).map(PlanTopic::title).orElse(null);
    }
}
