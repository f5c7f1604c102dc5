package ru.zvonok.learning.journal.core;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import ru.zvonok.learning.timetable.Lesson;

interface LessonRecords extends Repository<LessonRecord, Long> {

    Optional<LessonRecord> findByLessonAndSchoolYear(long lesson, short schoolYear);

    /** What is written about a lesson, for writing more. */
    default LessonRecord ofLesson(Lesson lesson) {
        return findByLessonAndSchoolYear(lesson.id(), (short) lesson.schoolYear())
                .orElseGet(() -> new LessonRecord(lesson));
    }

    LessonRecord saveAndFlush(LessonRecord record);
}
