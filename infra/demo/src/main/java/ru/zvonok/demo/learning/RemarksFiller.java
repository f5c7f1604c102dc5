package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.plan.DemoYear;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Staff;
import ru.zvonok.demo.registry.Staff.Employee;

/** What the deputy remarked on journals of the best known class: one waits, one is answered, one is accepted. */
@Component
class RemarksFiller implements Filler<RemarksFiller.Written> {

    private static final int DAYS = 3;
    private static final LocalTime AFTERNOON = LocalTime.of(14, 20);

    private static final List<Said> ALL = List.of(
            new Said("OPEN", 1, "За последние две недели спрошены не все. Проверьте, у кого мало отметок", "", ""),
            new Said(
                    "ANSWERED",
                    2,
                    "Домашнее задание записано не после каждого урока",
                    "Дописано, дальше записываю на уроке",
                    ""),
            new Said(
                    "ACCEPTED",
                    14,
                    "Темы записаны позже дня урока",
                    "Темы записаны, теперь пишу их в день урока",
                    "Спасибо, проверено"));

    /** Nothing is built upon them. */
    record Written() {}

    private record Said(String state, int schoolDaysAgo, String text, String answer, String accepted) {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Optional<Employee> deputy = book.get(Staff.class).first("DEPUTY_HEAD");
        Optional<Classes.Room> room = book.get(Classes.class).star();
        if (deputy.isPresent() && room.isPresent()) {
            write(book, deputy.get(), book.get(Courses.class).ofClass(room.get()));
        }
        return new Written();
    }

    private static void write(Book book, Employee deputy, List<Course> courses) throws SQLException {
        Rows remarks = book.rows(
                "remarks.remark",
                "organisation_id",
                "id",
                "course_id",
                "teacher_id",
                "account_id",
                "author",
                "version",
                "at",
                "written_on",
                "due",
                "school_year",
                "state",
                "text");
        Rows steps = book.rows(
                "remarks.remark_step", "organisation_id", "remark_id", "number", "account_id", "at", "state", "text");
        long own = book.get(Accounts.class).of(deputy.person());
        DemoYear year = book.day().year();
        for (int i = 0; i < Math.min(ALL.size(), courses.size()); i++) {
            Said said = ALL.get(i);
            Course course = courses.get(i);
            long teacher = book.get(Accounts.class).of(course.teacher().person());
            Optional<LocalDate> day = year.schoolDay(book.day().today(), -said.schoolDaysAgo());
            if (day.isEmpty()) {
                continue;
            }
            LocalDate on = day.get();
            LocalDate next = year.schoolDay(on, 1).orElse(on);
            long id = book.ids("remarks.remark_seq").next();
            steps.add(book.id(), id, 1, own, book.day().at(on, AFTERNOON), "OPEN", said.text());
            if (!said.answer().isEmpty()) {
                steps.add(
                        book.id(), id, 2, teacher, book.day().at(next, LocalTime.of(8, 20)), "ANSWERED", said.answer());
            }
            if (!said.accepted().isEmpty()) {
                steps.add(book.id(), id, 3, own, book.day().at(next, AFTERNOON), "ACCEPTED", said.accepted());
            }
            remarks.add(
                    book.id(),
                    id,
                    course.id(),
                    course.teacher().person(),
                    own,
                    deputy.human().guid(),
                    said.accepted().isEmpty() ? said.answer().isEmpty() ? 0 : 1 : 2,
                    book.day().at(on, AFTERNOON),
                    on,
                    year.schoolDay(on, DAYS).orElse(year.end()),
                    book.day().schoolYear(),
                    said.state(),
                    said.text());
        }
        book.send(remarks, steps);
    }
}
