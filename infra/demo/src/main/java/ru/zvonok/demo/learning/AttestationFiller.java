package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import ru.zvonok.demo.registry.SchoolCalendar.Term;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** A college: days of interim attestation, one of each group over already; themes and marks of courseworks; of the first year in informatics. */
@Component
class AttestationFiller implements Filler<AttestationFiller.Written> {

    private static final List<String> FORMS = List.of("EXAM", "GRADED_CREDIT", "CREDIT");
    private static final Set<DayOfWeek> FREE = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final long COURSEWORK = -4;
    private static final int FIRST_YEAR = 2;
    private static final String INFORMATICS = "informatics";
    private static final List<String> THEMES = List.of(
            "Учёт заказов мастерской",
            "Информационная система библиотеки колледжа",
            "Сравнение способов хранения данных",
            "Проект локальной сети учебного корпуса",
            "Защита данных небольшой организации",
            "Автоматизация склада запасных частей",
            "Мобильное расписание занятий",
            "Анализ обращений посетителей");

    /** Nothing is built upon it. */
    record Written() {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        if (book.organisation().kind() == OrganisationKind.COLLEGE) {
            days(book);
            courseworks(book);
        }
        return new Written();
    }

    private static void days(Book book) throws SQLException {
        Rows days = book.rows(
                "finals.attestation_day",
                "organisation_id",
                "course_id",
                "period_id",
                "account_id",
                "at",
                "day",
                "school_year",
                "form");
        LocalDate today = book.day().today();
        for (Room room : book.get(Classes.class).classes()) {
            List<Course> taught = book.get(Courses.class).ofClass(room);
            for (Term term : room.terms().periods()) {
                for (int i = 0; i < taught.size() && term.days().contains(today); i++) {
                    Course course = taught.get(i);
                    boolean over = i == taught.size() - 1;
                    days.add(
                            book.id(),
                            course.id(),
                            term.id(),
                            book.get(Accounts.class).of(course.teacher().person()),
                            book.day().at(term.days().from(), LocalTime.of(14, 0)),
                            working(over ? today.minusDays(3) : term.days().to().minusDays(2L * i)),
                            book.day().schoolYear(),
                            FORMS.get(i % FORMS.size()));
                }
            }
        }
        book.send(days);
    }

    private static LocalDate working(LocalDate day) {
        LocalDate before = day;
        while (FREE.contains(before.getDayOfWeek())) {
            before = before.minusDays(1);
        }
        return before;
    }

    private static void courseworks(Book book) throws SQLException {
        Rows works = book.rows(
                "finals.coursework",
                "organisation_id",
                "course_id",
                "student_id",
                "supervisor_id",
                "account_id",
                "at",
                "school_year",
                "theme");
        SheetRows sheets = new SheetRows(book);
        for (Room room : book.get(Classes.class).classes()) {
            boolean young = room.group().year() < FIRST_YEAR;
            Optional<Course> chosen = book.get(Courses.class).ofClass(room).stream()
                    .filter(one -> !young || one.plan().subject().code().equals(INFORMATICS))
                    .findFirst();
            if (chosen.isEmpty()) {
                continue;
            }
            Course course = chosen.get();
            Dice dice = book.dice("coursework " + course.id());
            int number = 0;
            for (Learner learner : room.learners()) {
                works.add(
                        book.id(),
                        course.id(),
                        learner.person(),
                        course.teacher().person(),
                        book.get(Accounts.class).of(course.teacher().person()),
                        book.day().at(book.day().today().minusDays(40), LocalTime.of(13, 20)),
                        book.day().schoolYear(),
                        THEMES.get(number % THEMES.size()));
                if (number % 2 == 0 && learner.isThere(book.day().today())) {
                    sheets.settled(
                            new SheetRows.Given(
                                    course,
                                    COURSEWORK,
                                    learner.person(),
                                    book.day().at(book.day().today().minusDays(3), LocalTime.of(15, 10)),
                                    Integer.toString(3 + dice.below(3)),
                                    null,
                                    null),
                            dice);
                }
                number++;
            }
        }
        book.send(works);
        sheets.send();
    }
}
