package ru.zvonok.learning.journal.core;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.core.LessonGaps.Gap;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;

/** Lessons that are over, and what they lack. */
@Component
class OpenLessons {

    private final LessonFacts lessons;
    private final LessonGaps gaps;
    private final Directory directory;
    private final FillingWindow window;

    OpenLessons(LessonFacts lessons, LessonGaps gaps, Directory directory, FillingWindow window) {
        this.lessons = lessons;
        this.gaps = gaps;
        this.directory = directory;
        this.window = window;
    }

    /** Of the days looked back on that a teacher held, also for another. */
    List<Gap> ofTeacher(long person) {
        return over(
                        lessons.ofTeacher(person, window.untilToday()).stream()
                                .filter(lesson -> Long.valueOf(person).equals(lesson.teacher()))
                                .toList(),
                        SchoolYear.of(directory.today()))
                .stream()
                .filter(gap -> !gap.missing().isEmpty())
                .toList();
    }

    /** Of some days of the school year of the last of them, whoever held them, also those that lack nothing. */
    List<Gap> over(DateRange days) {
        return over(lessons.ofDays(days), SchoolYear.of(Objects.requireNonNull(days.to())));
    }

    private List<Gap> over(List<Lesson> held, int year) {
        LocalDateTime now = directory.localNow();
        return gaps.of(
                held.stream()
                        .filter(lesson -> !lesson.cancelled() && lesson.overAt(now) && lesson.schoolYear() == year)
                        .toList(),
                year);
    }
}
