package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.Staff;
import ru.zvonok.demo.registry.Staff.Employee;
import ru.zvonok.platform.tenancy.OrganisationKind;

/**
 * The first ninth class has had its exams and its annual marks, the first eleventh its exams; the region's lists are there and do
 * not agree everywhere.
 */
@Component
class ExamsFiller implements Filler<ExamsFiller.Written> {

    private static final List<Integer> SUBJECTS = List.of(1, 2, 12);
    private static final int DAYS_AGO = 12;
    private static final int LISTED_AGO = 3;

    /** Nothing is built upon them. */
    record Written() {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Optional<Employee> deputy = book.get(Staff.class).first("DEPUTY_HEAD");
        if (book.organisation().kind() != OrganisationKind.SCHOOL || deputy.isEmpty()) {
            return new Written();
        }
        long account = book.get(Accounts.class).of(deputy.get().person());
        Rows results = book.rows(
                "attestation.exam_result",
                "organisation_id",
                "id",
                "student_id",
                "account_id",
                "at",
                "held_on",
                "school_year",
                "subject",
                "primary_score",
                "score",
                "mark",
                "exam",
                "source");
        Rows lists = book.rows(
                "attestation.exam_list", "organisation_id", "id", "account_id", "at", "school_year", "lines", "exam");
        SheetRows sheets = new SheetRows(book);
        Room ninth = first(book, 9);
        if (ninth != null) {
            exams(book, results, lists, ninth, "OGE", account);
            annual(book, sheets, ninth);
        }
        Room eleventh = first(book, 11);
        if (eleventh != null) {
            exams(book, results, lists, eleventh, "EGE", account);
        }
        book.send(results, lists);
        sheets.send();
        return new Written();
    }

    private static @Nullable Room first(Book book, int grade) throws SQLException {
        for (Room room : book.get(Classes.class).classes()) {
            if (room.group().year() == grade) {
                return room;
            }
        }
        return null;
    }

    private static List<Learner> there(Book book, Room room) {
        return room.learners().stream()
                .filter(learner -> learner.isThere(book.day().today()))
                .toList();
    }

    /** The list lacks one line and says another result in one. */
    private static void exams(Book book, Rows results, Rows lists, Room room, String exam, long account)
            throws SQLException {
        LocalDate held = book.day().today().minusDays(DAYS_AGO);
        Instant entered = book.day().at(held.plusDays(5), LocalTime.of(14, 20));
        Instant listed = book.day().at(book.day().today().minusDays(LISTED_AGO), LocalTime.of(9, 40));
        boolean scored = exam.equals("EGE");
        int lines = 0;
        List<Learner> learners = there(book, room);
        for (int i = 0; i < learners.size(); i++) {
            Dice dice = book.dice("exam " + learners.get(i).person());
            for (int subject : i % 3 == 0 ? SUBJECTS : SUBJECTS.subList(0, 2)) {
                int level = i == 0 ? 5 : 3 + dice.below(3);
                int score = scored ? 30 + level * 10 + dice.below(10) : 0;
                boolean other = i == 2 && subject == 2;
                write(book, results, learners.get(i), account, entered, held, subject, level, score, exam, "ENTERED");
                if (i != 4 || subject != 1) {
                    write(
                            book,
                            results,
                            learners.get(i),
                            account,
                            listed,
                            held,
                            subject,
                            other ? (level == 5 ? 4 : level + 1) : level,
                            other ? score + 2 : score,
                            exam,
                            "REGION");
                    lines++;
                }
            }
        }
        lists.add(
                book.id(),
                book.ids("attestation.exam_list_seq").next(),
                account,
                listed,
                book.day().schoolYear(),
                lines,
                exam);
    }

    private static void write(
            Book book,
            Rows results,
            Learner learner,
            long account,
            Instant at,
            LocalDate held,
            int subject,
            int level,
            int score,
            String exam,
            String source)
            throws SQLException {
        boolean scored = exam.equals("EGE");
        results.add(
                book.id(),
                book.ids("attestation.exam_result_seq").next(),
                learner.person(),
                account,
                at,
                held,
                book.day().schoolYear(),
                subject,
                scored ? null : 5 * level + 4,
                scored ? score : null,
                scored ? null : level,
                exam,
                source);
    }

    private static void annual(Book book, SheetRows sheets, Room room) throws SQLException {
        Instant at = book.day().at(book.day().today().minusDays(DAYS_AGO + 2), LocalTime.of(15, 10));
        List<Course> courses = new ArrayList<>();
        for (Course course : book.get(Courses.class).all()) {
            if (course.room().id() == room.id()) {
                courses.add(course);
            }
        }
        List<Learner> learners = there(book, room);
        for (Course course : courses) {
            for (int i = 0; i < learners.size(); i++) {
                Dice dice = book.dice(
                        "annual " + course.id() + " " + learners.get(i).person());
                if (i == 6 && dice.chance(0.3)) {
                    continue;
                }
                int value = i == 0 ? 5 : 3 + dice.below(3);
                sheets.settled(
                        new SheetRows.Given(
                                course, -1, learners.get(i).person(), at, String.valueOf(value), null, null),
                        dice);
            }
        }
    }
}
