package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.plan.DemoYear;
import ru.zvonok.demo.plan.DemoYear.Days;
import ru.zvonok.demo.plan.Tables;
import ru.zvonok.demo.registry.SchoolCalendar.Bell;
import ru.zvonok.demo.registry.SchoolCalendar.Term;
import ru.zvonok.demo.registry.SchoolCalendar.Terms;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** The school year with its calendars, days off and bells. */
@Component
class CalendarFiller implements Filler<SchoolCalendar> {

    static final int MONTHS = 12;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL", Locale.of("ru", "RU"));

    @Override
    public Class<SchoolCalendar> gives() {
        return SchoolCalendar.class;
    }

    @Override
    public SchoolCalendar fill(Book book) throws SQLException {
        DemoYear year = book.day().year();
        boolean nursery = book.organisation().modules().contains(ModuleProfile.PRESCHOOL);
        boolean lessons = book.organisation().kind() != OrganisationKind.PRESCHOOL;
        LocalDate first = LocalDate.of(year.year(), 9, 1);
        LocalDate last = nursery ? LocalDate.of(year.year() + 1, 8, 31) : LocalDate.of(year.year() + 1, 6, 30);
        book.send(book.rows("calendar.year", "organisation_id", "starts_on", "ends_on", "school_year")
                .add(book.id(), first, last, year.year()));

        List<Terms> terms = new ArrayList<>();
        Rows sets = book.rows(
                "calendar.period_set",
                "organisation_id",
                "id",
                "school_year",
                "from_grade",
                "to_grade",
                "type",
                "name");
        Rows periods = book.rows(
                "calendar.period", "organisation_id", "id", "period_set_id", "starts_on", "ends_on", "number", "name");
        for (List<String> row : Tables.rows("plan/terms")) {
            boolean wanted = row.get(0).equals(book.organisation().kind().name())
                    || row.get(0).equals("NURSERY") && nursery;
            if (wanted) {
                terms.add(terms(book, row, days(row.get(1), year), sets, periods));
            }
        }
        book.send(sets, periods);
        daysOff(book, year, lessons, terms);
        return new SchoolCalendar(terms, lessons ? bells(book) : List.of());
    }

    private static List<Days> days(String type, DemoYear year) {
        return switch (type) {
            case "QUARTER" -> year.quarters();
            case "MONTH" ->
                IntStream.range(0, MONTHS)
                        .mapToObj(month -> LocalDate.of(year.year(), 9, 1).plusMonths(month))
                        .map(month -> new Days(month, month.plusMonths(1).minusDays(1)))
                        .toList();
            default -> year.halves();
        };
    }

    private static Terms terms(Book book, List<String> row, List<Days> days, Rows sets, Rows periods)
            throws SQLException {
        long set = book.ids("calendar.period_set_seq").next();
        int from = Integer.parseInt(row.get(2));
        int to = Integer.parseInt(row.get(3));
        sets.add(book.id(), set, book.day().schoolYear(), from, to, row.get(1), row.get(4));
        List<Term> terms = new ArrayList<>();
        for (Days some : days) {
            int number = terms.size() + 1;
            Term term = new Term(book.ids("calendar.period_seq").next(), number, some);
            String name = row.get(1).equals("MONTH") ? MONTH.format(some.from()) : number + " " + row.get(5);
            periods.add(book.id(), term.id(), set, some.from(), some.to(), number, name);
            terms.add(term);
        }
        return new Terms(set, from, to, List.copyOf(terms));
    }

    private static void daysOff(Book book, DemoYear year, boolean lessons, List<Terms> terms) throws SQLException {
        Rows rows = book.rows(
                "calendar.day_off",
                "organisation_id",
                "id",
                "period_set_id",
                "starts_on",
                "ends_on",
                "school_year",
                "kind",
                "name");
        List<List<String>> words = Tables.rows("plan/days-off");
        for (LocalDate holiday : year.holidays()) {
            String name = words.stream()
                    .filter(row -> row.get(0).equals(Integer.toString(holiday.getMonthValue())))
                    .findFirst()
                    .orElseThrow()
                    .get(1);
            rows.add(book.id(), id(book), null, holiday, holiday, year.year(), "HOLIDAY", name);
        }
        LocalDate january = LocalDate.of(year.year() + 1, 1, 1);
        rows.add(
                book.id(),
                id(book),
                null,
                january,
                january.plusDays(7),
                year.year(),
                "HOLIDAY",
                name(words, "january"));
        if (lessons) {
            List<Terms> schooled =
                    terms.stream().filter(one -> one.periods().size() != MONTHS).toList();
            for (Terms one : schooled) {
                int number = 0;
                for (Days pause : year.breaks()) {
                    String name = name(words, "break" + ++number);
                    rows.add(book.id(), id(book), one.id(), pause.from(), pause.to(), year.year(), "VACATION", name);
                }
            }
        }
        book.send(rows);
    }

    private static long id(Book book) throws SQLException {
        return book.ids("calendar.day_off_seq").next();
    }

    private static String name(List<List<String>> words, String key) {
        return words.stream()
                .filter(row -> row.get(0).equals(key))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    private static List<Bell> bells(Book book) throws SQLException {
        boolean college = book.organisation().kind() == OrganisationKind.COLLEGE;
        List<Bell> bells = Stream.of(
                        Tables.rows("plan/bells").get(college ? 1 : 0).get(1).split(" +", -1))
                .map(word -> word.split("-", -1))
                .map(times -> new Bell(LocalTime.parse(times[0]), LocalTime.parse(times[1])))
                .toList();
        long schedule = book.ids("calendar.bell_schedule_seq").next();
        book.send(book.rows("calendar.bell_schedule", "organisation_id", "id", "school_year", "shift", "name")
                .add(
                        book.id(),
                        schedule,
                        book.day().schoolYear(),
                        1,
                        Tables.rows("plan/bells").get(college ? 1 : 0).get(0)));
        Rows rows = book.rows("calendar.bell", "organisation_id", "bell_schedule_id", "starts_at", "ends_at", "number");
        for (Bell bell : bells) {
            rows.add(book.id(), schedule, bell.start(), bell.end(), rows.count() + 1);
        }
        book.send(rows);
        return bells;
    }
}
