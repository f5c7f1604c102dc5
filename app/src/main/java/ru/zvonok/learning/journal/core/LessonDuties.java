package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutySource;

/** What the teacher has not written about lessons that are over, as far as it has to be written here (DL-30, DL-31). */
@Component
class LessonDuties implements DutySource {

    private record Open(Lesson lesson, Course course, LessonPart part, LocalDate due) {}

    private final AccessControl access;
    private final CourseFacts courses;
    private final OpenLessons open;

    LessonDuties(AccessControl access, CourseFacts courses, OpenLessons open) {
        this.access = access;
        this.courses = courses;
        this.open = open;
    }

    @Override
    public List<Duty> mine() {
        Optional<Long> me = access.allowsAny(JournalAction.WRITE_LESSONS) ? courses.me() : Optional.empty();
        if (me.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, List<Open>> together = new LinkedHashMap<>();
        open.ofTeacher(me.get()).forEach(gap -> gap.missing().forEach((part, due) -> together.computeIfAbsent(
                        List.of(gap.course().id(), part), key -> new ArrayList<>())
                .add(new Open(gap.lesson(), gap.course(), part, due))));
        return together.values().stream().map(LessonDuties::duty).toList();
    }

    private static Duty duty(List<Open> same) {
        Open first = same.stream().min(Comparator.comparing(Open::due)).orElseThrow();
        String title =
                switch (first.part()) {
                    case TOPIC -> "journal.duty.topic";
                    case ATTENDANCE -> "journal.duty.attendance";
                    case HOMEWORK -> "journal.duty.homework";
                    case MARKS -> "journal.duty.marks";
                };
        return new Duty(
                title,
                List.of(first.course().groupName(), first.course().subjectShortName()),
                "journal.duty.lessons",
                same.size(),
                first.due(),
                JournalPaths.lesson(first.course().id(), first.lesson().id()));
    }
}
