package ru.zvonok.demo.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        SheetRows sheets = new SheetRows(book);
        Map<Long, Map<Long, List<Mark>>> given = book.get(Given.class).byCourse();
        for (Course course : book.get(Courses.class).all()) {
            Map<Long, List<Mark>> own = given.getOrDefault(course.id(), Map.of());
            for (Term term : course.room().terms().periods()) {
                if (term.days().to().isBefore(book.day().today()) && !own.isEmpty()) {
                    term(book, sheets, course, term, own);
                }
            }
        }
        sheets.send();
        closed(book);
        return new PeriodMarks(sheets.count());
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

    private static void term(Book book, SheetRows sheets, Course course, Term term, Map<Long, List<Mark>> given)
            throws SQLException {
        Dice dice = book.dice("term " + course.id() + " " + term.id());
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
                            : digits(
                                    course,
                                    average.setScale(0, RoundingMode.HALF_UP).intValue());
            String proposed = own.size() < FEW ? null : value;
            sheets.settled(
                    new SheetRows.Given(
                            course,
                            term.id(),
                            learner.person(),
                            book.day().at(term.days().to(), LocalTime.of(15, dice.below(60))),
                            value,
                            proposed,
                            own.isEmpty() || course.passFail() ? null : average),
                    dice);
        }
    }

    /** Of ten points with what it is worth by the product's limits. */
    private static String digits(Course course, int mark) {
        return course.scale() == Scale.Kind.TEN
                ? "10:" + mark + ":" + Math.clamp(mark / 2 + 1, 2, 5)
                : Integer.toString(mark);
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
