package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.journal.LessonState;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** How far the lessons of a day are filled, with the topic that the plan proposes. */
@Component
class LessonStates {

    private final TenantScope scope;
    private final Directory directory;
    private final CourseFacts courses;
    private final LessonReadQuery read;
    private final LessonGaps gaps;

    LessonStates(TenantScope scope, Directory directory, CourseFacts courses, LessonReadQuery read, LessonGaps gaps) {
        this.scope = scope;
        this.directory = directory;
        this.courses = courses;
        this.read = read;
        this.gaps = gaps;
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
                        gap.lesson().overAt(now)))
                .toList();
    }

    private static @Nullable String proposal(@Nullable List<PlanTopic> plan, Map<Long, Integer> taught) {
        return plan == null
                ? null
                : NextTopic.of(plan, taught).map(PlanTopic::title).orElse(null);
    }
}
