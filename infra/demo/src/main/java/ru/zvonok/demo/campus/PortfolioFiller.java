package ru.zvonok.demo.campus;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.Staff;
import ru.zvonok.demo.registry.Staff.Employee;

/** What some pupils of each class and some of the staff have in their portfolios: most of it checked, some still waiting. */
@Component
class PortfolioFiller implements Filler<PortfolioFiller.Written> {

    private static final LocalTime EVENING = LocalTime.of(19, 5);
    private static final int FROM_EACH_CLASS = 6;

    /** An achievement of the demo; without a level there is no result either. */
    private record Deed(
            String kind,
            String title,
            @Nullable String level,
            @Nullable String result,
            String place,
            String words) {}

    private static final List<Deed> PUPILS = List.of(
            new Deed("olympiad", "Олимпиада по математике «Весы»", "MUNICIPALITY", "AWARDEE", "Зареченск", ""),
            new Deed("contest", "Конкурс чтецов «Живая строка»", "ORGANISATION", "WINNER", "", "Стихи о зиме"),
            new Deed("sport", "Лыжная гонка «Первый снег»", "REGION", "PARTICIPANT", "Северный", "Дистанция 3 км"),
            new Deed("art", "Выставка «Мой город»", "MUNICIPALITY", "WINNER", "Зареченск", "Акварель"),
            new Deed("project", "Конференция «Юный исследователь»", "REGION", "AWARDEE", "", "Проект о роднике"),
            new Deed("social", "Уборка берега реки", null, null, "Зареченск", "Собрали двенадцать мешков мусора"));

    private static final List<Deed> CHILDREN = List.of(
            new Deed("art", "Выставка рисунков «Осень»", "ORGANISATION", "WINNER", "", "Отпечатки листьев"),
            new Deed("sport", "Весёлые старты", "ORGANISATION", "PARTICIPANT", "", ""));

    private static final List<Deed> STAFF = List.of(
            new Deed("education", "Курсы «Функциональная грамотность»", null, null, "", "36 часов, удостоверение"),
            new Deed("professional", "Конкурс «Открытый урок»", "MUNICIPALITY", "AWARDEE", "Зареченск", ""),
            new Deed("publication", "Разработка «Задачи у доски»", null, null, "", "Сборник методического кабинета"));

    /** Nothing is built upon them. */
    record Written() {}

    private record Sheets(Rows portfolios, Rows entries) {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Sheets sheets = new Sheets(
                book.rows(
                        "portfolio.portfolio",
                        "organisation_id",
                        "person_id",
                        "consent_person_id",
                        "consent_on",
                        "version",
                        "portrait"),
                book.rows(
                        "portfolio.entry",
                        "organisation_id",
                        "id",
                        "person_id",
                        "author_id",
                        "checked_account_id",
                        "checked_at",
                        "changed_at",
                        "day",
                        "shown",
                        "owner_kind",
                        "section",
                        "state",
                        "kind",
                        "level",
                        "result",
                        "title",
                        "place",
                        "words",
                        "word"));
        Classes classes = book.get(Classes.class);
        for (Room room : classes.classes()) {
            pupils(book, sheets, room, PUPILS);
        }
        for (Room room : classes.nursery()) {
            pupils(book, sheets, room, CHILDREN);
        }
        staff(book, sheets);
        book.send(sheets.portfolios(), sheets.entries());
        return new Written();
    }

    private static void pupils(Book book, Sheets sheets, Room room, List<Deed> deeds) throws SQLException {
        Dice dice = book.dice("portfolio " + room.id());
        List<Learner> some = room.learners().stream()
                .filter(one -> one.isThere(book.day().today()))
                .limit(FROM_EACH_CLASS)
                .toList();
        Long checker = room.leaders().isEmpty()
                ? null
                : book.get(Accounts.class)
                        .byPerson()
                        .get(room.leaders().getFirst().person());
        for (int i = 0; i < some.size(); i++) {
            Learner learner = some.get(i);
            long author = learner.guardians().isEmpty()
                    ? learner.person()
                    : learner.guardians().getFirst().person();
            boolean consent = !learner.guardians().isEmpty() && i % 2 == 0;
            sheets.portfolios()
                    .add(
                            book.id(),
                            learner.person(),
                            consent ? author : null,
                            consent ? book.day().today().minusDays(50) : null,
                            1,
                            i == 0 ? "Люблю задачи, лыжи и собак. Хочу построить мост через нашу реку." : "");
            for (int n = 0; n < Math.min(deeds.size(), 1 + i % 3); n++) {
                Deed deed = deeds.get((i + n) % deeds.size());
                boolean waits = checker == null || i < 2 && n == 0;
                String state = waits ? "WAITING" : i == 3 && n == 0 ? "RETURNED" : "CONFIRMED";
                entry(
                        book,
                        sheets,
                        learner.person(),
                        author,
                        "STUDENT",
                        deed,
                        state,
                        checker,
                        consent,
                        12 + dice.below(60));
            }
            if (i < 2) {
                kept(book, sheets, learner.person(), author, "COLLECTION", i == 0 ? "Фотографии с похода" : "Гербарий");
            }
            if (i == 0) {
                kept(book, sheets, learner.person(), author, "WORK", "Черновик проекта «Мост»");
            }
        }
    }

    private static void staff(Book book, Sheets sheets) throws SQLException {
        Staff staff = book.get(Staff.class);
        Accounts accounts = book.get(Accounts.class);
        List<Long> teachers = staff.all().stream()
                .filter(one -> one.teacher() != Staff.NONE || one.group() != Staff.NONE)
                .map(Employee::person)
                .distinct()
                .sorted(Comparator.comparing(person -> !accounts.stars().contains(person)))
                .limit(8)
                .toList();
        @Nullable
        Employee head =
                staff.first("DEPUTY_HEAD").or(() -> staff.first("PRINCIPAL")).orElse(null);
        Long checker = head == null ? null : accounts.byPerson().get(head.person());
        for (int i = 0; i < teachers.size(); i++) {
            long person = teachers.get(i);
            String state = checker == null || i < 2 ? "WAITING" : "CONFIRMED";
            entry(
                    book,
                    sheets,
                    person,
                    person,
                    "STAFF",
                    STAFF.get(i % STAFF.size()),
                    state,
                    checker,
                    false,
                    30 + 9 * i);
        }
    }

    private static void kept(Book book, Sheets sheets, long person, long author, String section, String title)
            throws SQLException {
        LocalDate day = book.day().today().minusDays(25);
        sheets.entries()
                .add(
                        book.id(),
                        book.ids("portfolio.entry_seq").next(),
                        person,
                        author,
                        null,
                        null,
                        book.day().at(day, EVENING),
                        day,
                        false,
                        "STUDENT",
                        section,
                        "UNCHECKED",
                        null,
                        null,
                        null,
                        title,
                        "",
                        "",
                        "");
    }

    private static void entry(
            Book book,
            Sheets sheets,
            long person,
            long author,
            String owner,
            Deed deed,
            String state,
            @Nullable Long checker,
            boolean shown,
            int daysAgo)
            throws SQLException {
        LocalDate day = book.day().today().minusDays(daysAgo);
        boolean checked = !state.equals("WAITING");
        sheets.entries()
                .add(
                        book.id(),
                        book.ids("portfolio.entry_seq").next(),
                        person,
                        author,
                        checked ? checker : null,
                        checked ? book.day().at(day.plusDays(6), EVENING) : null,
                        book.day().at(day.plusDays(checked ? 3 : 8), EVENING),
                        day,
                        shown && state.equals("CONFIRMED"),
                        owner,
                        "ACHIEVEMENTS",
                        state,
                        deed.kind(),
                        deed.level(),
                        deed.result(),
                        deed.title(),
                        deed.place(),
                        deed.words(),
                        state.equals("RETURNED") ? "Приложите, пожалуйста, грамоту целиком" : "");
    }
}
