package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.LessonState;
import ru.zvonok.learning.journal.core.LessonReadQuery.Filled;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** How far the lessons of a day are filled. */
@Component
class LessonStates {

    private final TenantScope scope;
    private final Directory directory;
    private final CourseFacts courses;
    private final LessonReadQuery read;
    private final Policies policies;
    private final CodeBook codes;

    LessonStates(
            TenantScope scope,
            Directory directory,
            CourseFacts courses,
            LessonReadQuery read,
            Policies policies,
            CodeBook codes) {
        this.scope = scope;
        this.directory = directory;
        this.courses = courses;
        this.read = read;
        this.policies = policies;
        this.codes = codes;
    }

    /** Of lessons of one day, in their order. */
    List<LessonState> of(List<Lesson> lessons, LocalDate day, boolean withProposals) {
        if (lessons.isEmpty()) {
            return List.of();
        }
        int year = SchoolYear.of(day);
        List<Long> here = scope.organisations();
        List<Long> taught = lessons.stream().map(Lesson::course).distinct().toList();
        Map<Long, Course> known = courses.byIds(taught);
        Map<Long, Filled> filled = read.filled(
                here,
                year,
                lessons.stream().map(Lesson::id).toList(),
                codes.codes().stream()
                        .filter(AttendanceCode::absence)
                        .map(AttendanceCode::id)
                        .toList());
        Map<Long, List<PlanTopic>> plans = withProposals ? courses.plans(taught) : Map.of();
        Map<Long, Integer> topics = plans.isEmpty() ? Map.of() : read.taught(here, year, taught, 0);
        JournalPolicy policy = policies.on(day);
        LocalDateTime now = directory.localNow();
        List<LessonState> states = new ArrayList<>();
        for (Lesson lesson : lessons) {
            Course course = known.get(lesson.course());
            if (course != null) {
                Filled state = filled.getOrDefault(lesson.id(), Filled.NOTHING);
                boolean late =
                        now.toLocalDate().isAfter(day.plusDays(Math.min(policy.topicDays(), policy.marksDays())));
                states.add(new LessonState(
                        course,
                        lesson,
                        state.topic(),
                        state.topic() == null ? proposal(plans.get(course.id()), topics) : null,
                        state.attendanceTaken(),
                        state.homework(),
                        state.absent(),
                        state.marks(),
                        lesson.overAt(now),
                        late));
            }
        }
        return states;
    }

    private static @Nullable String proposal(@Nullable List<PlanTopic> plan, Map<Long, Integer> taught) {
        return plan == null
                ? null
                : NextTopic.of(plan, taught).map(PlanTopic::title).orElse(null);
    }
}
