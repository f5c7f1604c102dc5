package ru.zvonok.learning.timetable.core;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DatedLessons extends Repository<DatedLesson, Long> {

    Optional<DatedLesson> findByIdAndSchoolYear(long id, short schoolYear);

    DatedLesson saveAndFlush(DatedLesson lesson);
}
