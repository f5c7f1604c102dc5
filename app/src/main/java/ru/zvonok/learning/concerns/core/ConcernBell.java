package ru.zvonok.learning.concerns.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.concerns.Concerns;
import ru.zvonok.learning.concerns.ConcernsNotice;
import ru.zvonok.learning.concerns.core.FamilyConcernQuery.Row;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.access.Role;
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
    private final AccountStates accounts;
    private final Notifications notifications;

    ConcernBell(
            Directory directory,
            CourseFacts courses,
            Enrolment enrolment,
            PersonFacts people,
            AccountStates accounts,
            Notifications notifications) {
        this.directory = directory;
        this.courses = courses;
        this.enrolment = enrolment;
        this.people = people;
        this.accounts = accounts;
        this.notifications = notifications;
    }

    /** Whoever teaches the lesson, else the class teacher; of access trouble the administrators as well. */
    void tellStaff(Row row, @Nullable Lesson lesson) {
        Set<Long> persons = new HashSet<>();
        Set<UUID> told = new HashSet<>();
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
        if (lesson == null) {
            told.addAll(accounts.holders(List.of(Role.ORG_ADMIN)));
        }
        told.addAll(people.guids(persons).values());
        if (!told.isEmpty()) {
            notifications.tell(
                    told,
                    new Notice(
                            ConcernsNotice.SENT,
                            lesson == null ? "concerns.bell.access" : "concerns.bell.sent",
                            List.of(row.day()),
                            Concerns.PAGE));
        }
    }

    void tellFamily(Row row, String key) {
        notifications.tell(
                List.of(row.author()),
                new Notice(
                        ConcernsNotice.ANSWERED,
                        key,
                        List.of(row.day()),
                        JournalPaths.diary(row.student(), row.day())));
    }
}
