package ru.zvonok.learning.journal.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.core.FamilyConcernQuery.Row;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** Tells either side what became of a report. */
@Component
class ConcernBell {

    private final Directory directory;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final Notifications notifications;

    ConcernBell(
            Directory directory,
            CourseFacts courses,
            Enrolment enrolment,
            PersonFacts people,
            Notifications notifications) {
        this.directory = directory;
        this.courses = courses;
        this.enrolment = enrolment;
        this.people = people;
        this.notifications = notifications;
    }

    /** Whoever teaches the lesson, else the class teacher. */
    void tellStaff(Row row, @Nullable Lesson lesson) {
        Set<Long> persons = new HashSet<>();
        if (lesson != null) {
            courses.course(lesson.course()).teachers().stream()
                    .map(CourseTeacher::person)
                    .forEach(persons::add);
            Long holds = lesson.teacher();
            if (holds != null) {
                persons.add(holds);
            }
        }
        Long group = row.group();
        if (persons.isEmpty() && group != null) {
            persons.addAll(enrolment.leaders(group, directory.today()));
        }
        if (!persons.isEmpty()) {
            notifications.tell(
                    people.guids(persons).values(),
                    new Notice(
                            JournalNotice.CONCERN_SENT,
                            lesson == null ? "journal.bell.access" : "journal.bell.concern",
                            List.of(row.day()),
                            JournalPaths.CONCERNS));
        }
    }

    void tellFamily(Row row, String key) {
        notifications.tell(
                List.of(row.author()),
                new Notice(
                        JournalNotice.CONCERN_ANSWERED,
                        key,
                        List.of(row.day()),
                        JournalPaths.diary(row.student(), row.day())));
    }
}
