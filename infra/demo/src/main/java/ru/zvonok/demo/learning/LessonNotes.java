package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Courses.Topic;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Subject;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Topic, homework and "attendance taken" of a lesson. */
final class LessonNotes {

    private final JournalRows rows;
    private final Accounts accounts;
    private final Lessons lessons;
    private final boolean college;

    LessonNotes(Book book, JournalRows rows) throws SQLException {
        this.rows = rows;
        this.accounts = book.get(Accounts.class);
        this.lessons = book.get(Lessons.class);
        this.college = book.organisation().kind() == OrganisationKind.COLLEGE;
    }

    /** Writes what there is to write; where typed marks go is the last assignment. */
    void write(
            Course course, Lesson lesson, boolean attended, @Nullable Long assignment, Diligence diligence, Dice dice)
            throws SQLException {
        Topic topic = diligence.wrote(lesson, dice) ? course.topic(lesson.place()) : null;
        if (topic != null || attended) {
            Long by = attended ? accounts.of(course.teacher().person()) : null;
            rows.record(course, lesson, topic, assignment, by, diligence.when(lesson, dice));
        }
        if (diligence.wrote(lesson, dice)) {
            homework(course, lesson, dice);
        }
    }

    private void homework(Course course, Lesson lesson, Dice dice) throws SQLException {
        List<Lesson> all = lessons.byCourse().getOrDefault(course.id(), List.of());
        boolean little =
                Subject.WITHOUT_HOMEWORK.contains(course.plan().subject().code());
        boolean wanted = college || course.room().group().year() > 1;
        if (wanted && lesson.place() + 1 < all.size() && (!little || dice.chance(0.2))) {
            String text = Words.homework(course.plan().subject(), lesson.place(), dice);
            if (text != null) {
                rows.homework(course, lesson, all.get(lesson.place() + 1), text);
            }
        }
    }
}
