package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Given.Mark;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Absences;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Grownup;
import ru.zvonok.demo.registry.Learners.Learner;

/** What the best known family misses in the journal: one report waits, an earlier one was explained. */
@Component
class ConcernsFiller implements Filler<ConcernsFiller.Written> {

    private static final LocalTime EVENING = LocalTime.of(18, 40);
    private static final LocalTime NOON = LocalTime.of(13, 15);

    /** Nothing is built upon them. */
    record Written() {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Rows rows = book.rows(
                "concerns.concern",
                "organisation_id",
                "id",
                "student_id",
                "group_id",
                "course_id",
                "lesson_id",
                "account_id",
                "answered_account_id",
                "at",
                "looked_at",
                "answered_at",
                "author",
                "day",
                "school_year",
                "kind",
                "state",
                "words",
                "answer");
        Optional<Room> room = book.get(Classes.class).star();
        if (room.isPresent() && !room.get().learners().getFirst().guardians().isEmpty()) {
            List<Course> courses = book.get(Courses.class).ofClass(room.get());
            LocalDate today = book.day().today();
            for (int i = 0; i < Math.min(2, courses.size()); i++) {
                Optional<Lesson> lesson = unmarked(
                        book, courses.get(i), room.get().learners().getFirst(), i == 0 ? today : today.minusDays(9));
                if (lesson.isPresent()) {
                    write(book, rows, courses.get(i), lesson.get(), i == 0);
                }
            }
        }
        book.send(rows);
        return new Written();
    }

    /** The last lesson before a day at which the pupil was there and got no mark, where there are marks at all. */
    private static Optional<Lesson> unmarked(Book book, Course course, Learner pupil, LocalDate before)
            throws SQLException {
        Set<LocalDate> marked = book
                .get(Given.class)
                .byCourse()
                .getOrDefault(course.id(), Map.of())
                .getOrDefault(pupil.person(), List.of())
                .stream()
                .map(Mark::day)
                .collect(Collectors.toSet());
        Absences absences = book.get(Absences.class);
        return book.get(Lessons.class).byCourse().getOrDefault(course.id(), List.of()).stream()
                .filter(lesson -> !marked.isEmpty() && lesson.date().isBefore(before))
                .filter(lesson -> !marked.contains(lesson.date()))
                .filter(lesson -> absences.why(pupil.person(), lesson.date()) == null)
                .max(Comparator.comparing(Lesson::date));
    }

    private static void write(Book book, Rows rows, Course course, Lesson lesson, boolean open) throws SQLException {
        Learner pupil = course.room().learners().getFirst();
        Grownup guardian = pupil.guardians().getFirst();
        Accounts accounts = book.get(Accounts.class);
        LocalDate sent = open ? book.day().today().minusDays(1) : lesson.date();
        rows.add(
                book.id(),
                book.ids("concerns.concern_seq").next(),
                pupil.person(),
                course.room().id(),
                course.id(),
                lesson.id(),
                accounts.of(guardian.person()),
                open ? null : accounts.of(course.teacher().person()),
                book.day().at(sent, EVENING),
                open ? null : book.day().at(sent.plusDays(1), LocalTime.of(8, 5)),
                open ? null : book.day().at(sent.plusDays(1), NOON),
                guardian.human().guid(),
                lesson.date(),
                book.day().schoolYear(),
                "NO_MARK",
                open ? "SENT" : "EXPLAINED",
                open ? "На уроке был ответ у доски, отметки в дневнике нет" : "Тетради проверены, а отметки нет",
                open ? null : "Это была работа над ошибками, за неё отметки в журнал не ставятся");
    }
}
