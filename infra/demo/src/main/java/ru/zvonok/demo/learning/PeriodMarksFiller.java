package ru.zvonok.demo.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Given.Mark;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.SchoolCalendar.Term;
import ru.zvonok.demo.registry.Staff;
import ru.zvonok.demo.registry.Staff.Employee;
import ru.zvonok.learning.journal.Scale;

/** Marks of the periods that are over, as the averages say, and the locks that came with them. */
@Component
class PeriodMarksFiller implements Filler<PeriodMarks> {

    private static final int FEW = 3;
    private static final int CLOSES_FROM = 10;

    @Override
    public Class<PeriodMarks> gives() {
        return PeriodMarks.class;
    }

    @Override
    public PeriodMarks fill(Book book) throws SQLException {
        Rows marks = book.rows(
                "finals.period_mark",
                "organisation_id",
                "id",
                "course_id",
                "period_id",
                "student_id",
                "account_id",
                "at",
                "version",
                "school_year",
                "value",
                "proposed",
                "average");
        Rows history = book.rows(
                "finals.period_mark_history",
                "organisation_id",
                "id",
                "course_id",
                "period_id",
                "student_id",
                "account_id",
                "at",
                "edit_id",
                "school_year",
                "new_value");
        Map<Long, Map<Long, List<Mark>>> given = book.get(Given.class).byCourse();
        for (Course course : book.get(Courses.class).all()) {
            Map<Long, List<Mark>> own = given.getOrDefault(course.id(), Map.of());
            for (Term term : course.room().terms().periods()) {
                if (term.days().to().isBefore(book.day().today()) && !own.isEmpty()) {
                    term(book, marks, history, course, term, own);
                }
            }
        }
        book.send(marks, history);
        closed(book);
        return new PeriodMarks(marks.count());
    }

    /** The oldest classes have closed the periods that are over; one teacher may still write there. */
    private static void closed(Book book) throws SQLException {
        Optional<Employee> deputy = book.get(Staff.class).first("DEPUTY_HEAD");
        if (deputy.isEmpty()) {
            return;
        }
        long account = book.get(Accounts.class).of(deputy.get().person());
        Rows locks = book.rows(
                "journal.course_lock",
                "organisation_id",
                "id",
                "course_id",
                "account_id",
                "at",
                "valid_from",
                "valid_to",
                "school_year",
                "reason");
        Rows permits = book.rows(
                "journal.edit_permit",
                "organisation_id",
                "id",
                "person_id",
                "course_id",
                "account_id",
                "at",
                "until",
                "valid_from",
                "valid_to",
                "reason");
        LocalDate today = book.day().today();
        for (Course course : book.get(Courses.class).all()) {
            for (Term term : course.room().terms().periods()) {
                LocalDate last = term.days().to();
                if (course.room().group().year() < CLOSES_FROM || !last.isBefore(today)) {
                    continue;
                }
                locks.add(
                        book.id(),
                        book.ids("journal.course_lock_seq").next(),
                        course.id(),
                        account,
                        book.day().at(last.plusDays(2), LocalTime.of(16, 5)),
                        term.days().from(),
                        last,
                        book.day().schoolYear(),
                        "BY_HAND");
                if (permits.count() == 0) {
                    permits.add(
                            book.id(),
                            book.ids("journal.edit_permit_seq").next(),
                            course.teacher().person(),
                            course.id(),
                            account,
                            book.day().at(today.minusDays(1), LocalTime.of(15, 20)),
                            book.day().at(today.plusDays(3), LocalTime.of(18, 0)),
                            term.days().from(),
                            last,
                            "Учитель болел в конце четверти");
                }
            }
        }
        book.send(locks, permits);
    }

    private static void term(Book book, Rows marks, Rows history, Course course, Term term, Map<Long, List<Mark>> given)
            throws SQLException {
        Dice dice = book.dice("term " + course.id() + " " + term.id());
        long teacher = book.get(Accounts.class).of(course.teacher().person());
        int year = book.day().schoolYear();
        for (Learner learner : course.room().learners()) {
            if (!learner.isThere(term.days().to())) {
                continue;
            }
            List<Mark> own = given.getOrDefault(learner.person(), List.of()).stream()
                    .filter(mark -> term.days().contains(mark.day()))
                    .toList();
            BigDecimal average = average(own);
            String value = own.isEmpty()
                    ? "NA"
                    : course.passFail()
                            ? passed(own)
                            : average.setScale(0, RoundingMode.HALF_UP).toString();
            String proposed = own.size() < FEW ? null : value;
            long version = book.ids("finals.period_mark_history_seq").next();
            Instant at = book.day().at(term.days().to(), LocalTime.of(15, dice.below(60)));
            history.add(
                    book.id(),
                    version,
                    course.id(),
                    term.id(),
                    learner.person(),
                    teacher,
                    at,
                    new UUID(dice.next(), dice.next()),
                    year,
                    value);
            marks.add(
                    book.id(),
                    book.ids("finals.period_mark_seq").next(),
                    course.id(),
                    term.id(),
                    learner.person(),
                    teacher,
                    at,
                    version,
                    year,
                    value,
                    proposed,
                    own.isEmpty() || course.passFail() ? null : average);
        }
    }

    private static String passed(List<Mark> marks) {
        long passes = marks.stream().filter(mark -> mark.value() == Scale.PASS).count();
        return passes * 2 >= marks.size() ? "PASS" : "FAIL";
    }

    static BigDecimal average(List<Mark> marks) {
        int weights = marks.stream().mapToInt(Mark::weight).sum();
        int sum = marks.stream().mapToInt(mark -> mark.value() * mark.weight()).sum();
        return weights == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }
}
