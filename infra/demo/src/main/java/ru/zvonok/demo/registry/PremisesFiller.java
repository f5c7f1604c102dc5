package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.OrganisationPlan;
import ru.zvonok.demo.plan.Staffing.Group;
import ru.zvonok.demo.plan.Staffing.Teacher;
import ru.zvonok.demo.plan.Tables;

/** Profile and rooms. */
@Component
class PremisesFiller implements Filler<Premises> {

    private static final int ROOMS_A_FLOOR = 18;

    @Override
    public Class<Premises> gives() {
        return Premises.class;
    }

    @Override
    public Premises fill(Book book) throws SQLException {
        profile(book);
        Teaching teaching = book.get(Teaching.class);
        Rows rows = book.rows("organisation.room", "organisation_id", "id", "capacity", "floor", "name", "kind");
        Map<String, List<String>> special = new HashMap<>();
        Tables.rows("plan/rooms").forEach(row -> special.put(row.get(0), row));
        Map<String, Integer> met = new HashMap<>();
        List<Long> ofTeachers = new ArrayList<>();
        int numbered = 0;
        for (Teacher teacher : teaching.staffing().teachers()) {
            long id = id(book);
            List<String> own = special.get(teacher.family());
            int which = met.merge(teacher.family(), 1, Integer::sum);
            int floor = 1 + numbered / ROOMS_A_FLOOR;
            if (own != null && own.size() > 1 + which) {
                rows.add(book.id(), id, 30, 1, own.get(1 + which), own.get(1));
            } else {
                String kind = own == null ? "CLASSROOM" : own.get(1);
                rows.add(book.id(), id, 30, floor, Integer.toString(floor * 100 + 1 + numbered % ROOMS_A_FLOOR), kind);
                numbered++;
            }
            ofTeachers.add(id);
        }
        List<Long> ofGroups = new ArrayList<>();
        for (Group group : teaching.nursery()) {
            long id = id(book);
            rows.add(book.id(), id, 30, 1 + group.index() / 5, group.letter(), "GROUP");
            ofGroups.add(id);
        }
        book.send(rows);
        return new Premises(List.copyOf(ofTeachers), List.copyOf(ofGroups));
    }

    private static long id(Book book) throws SQLException {
        return book.ids("organisation.room_seq").next();
    }

    private static void profile(Book book) throws SQLException {
        Dice dice = book.dice("profile");
        String code = book.organisation().code();
        int learners = OrganisationPlan.learners(code);
        if (learners == 0) {
            return;
        }
        List<String> streets =
                Tables.rows("plan/streets").stream().map(List::getFirst).toList();
        String address = dice.of(streets) + ", " + dice.between(1, 90);
        book.send(book.rows(
                        "organisation.profile",
                        "organisation_id",
                        "founded_on",
                        "capacity",
                        "shifts",
                        "postal_address",
                        "legal_address",
                        "phone",
                        "email",
                        "site")
                .add(
                        book.id(),
                        LocalDate.of(dice.between(1936, 2012), 9, 1),
                        learners * 11 / 10,
                        1,
                        address,
                        address,
                        "+7000%03d0000".formatted(book.id() % 1000),
                        code + "@zvonok.invalid",
                        "https://" + code + ".zvonok.invalid"));
    }
}
