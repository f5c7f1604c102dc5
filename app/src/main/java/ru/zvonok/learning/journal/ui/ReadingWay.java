package ru.zvonok.learning.journal.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalWays;

/** From the journal of a course to what families have read of it. */
@Component
class ReadingWay implements JournalWays {

    @Override
    public Optional<Way> ofCourse(long course) {
        return Optional.of(new Way(CourseReadingView.PATH + "/" + course, "journal.course.reading.way", List.of()));
    }

    @Override
    public Optional<Way> ofLesson(long course, long lesson) {
        return Optional.empty();
    }
}
