package ru.zvonok.learning.journal.core;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LessonRecords extends Repository<LessonRecord, Long> {

    Optional<LessonRecord> findByLessonAndSchoolYear(long lesson, short schoolYear);

    LessonRecord saveAndFlush(LessonRecord record);
}
