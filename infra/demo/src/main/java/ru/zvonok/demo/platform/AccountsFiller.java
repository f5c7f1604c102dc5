package ru.zvonok.demo.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.Stars.Star;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.people.Human;
import ru.zvonok.demo.people.TwoPlaces;
import ru.zvonok.demo.registry.Learners;
import ru.zvonok.demo.registry.Learners.Grownup;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.Staff;
import ru.zvonok.demo.registry.Staff.Employee;

/** Accounts and roles of an organisation. */
@Component
class AccountsFiller implements Filler<Accounts> {

    private static final double ACTIVATED = 0.82;

    private final DemoPassword password;

    AccountsFiller(DemoPassword password) {
        this.password = password;
    }

    private record Owner(long person, Human human, boolean staff, Set<String> roles) {}

    @Override
    public Class<Accounts> gives() {
        return Accounts.class;
    }

    /** The one who looks after the computers also looks after accounts and rights. */
    static Optional<Employee> administrator(Staff staff) {
        return staff.all().stream()
                .filter(one ->
                        one.role().equals("SUPPORT_STAFF") && one.teacher() == Staff.NONE && one.group() == Staff.NONE)
                .reduce((one, other) -> other);
    }

    @Override
    public Accounts fill(Book book) throws SQLException {
        AccountRows rows = new AccountRows(book, password.hash());
        StarAccounts stars = new StarAccounts(book);
        Logins logins = new Logins(book.id());
        Dice dice = book.dice("accounts");
        Map<Long, Long> byPerson = new HashMap<>();
        for (Owner owner : owners(book)) {
            Optional<Star> star = stars.of(owner.person());
            Long account = TwoPlaces.isGrownup(owner.human(), book.day().schoolYear())
                    ? book.find(
                            "select id from access.account where person = ?",
                            owner.human().guid())
                    : rows.account(
                            owner.human().guid(),
                            star.map(Star::login).orElseGet(() -> logins.of(owner.human())),
                            owner.human().fullName(),
                            star.isPresent() || owner.staff() || dice.chance(ACTIVATED));
            byPerson.put(owner.person(), account);
            for (String role : owner.roles()) {
                rows.grant(account, "ORGANISATION", book.id(), role);
            }
        }
        rows.send();
        return new Accounts(byPerson, stars.persons());
    }

    private static List<Owner> owners(Book book) throws SQLException {
        Staff staff = book.get(Staff.class);
        Map<Long, Owner> owners = new java.util.LinkedHashMap<>();
        for (Employee employee : staff.all()) {
            add(owners, employee.person(), employee.human(), true, employee.role());
        }
        administrator(staff).ifPresent(one -> add(owners, one.person(), one.human(), true, "ORG_ADMIN"));
        staff.first("DEPUTY_HEAD").ifPresent(one -> add(owners, one.person(), one.human(), true, "COORDINATOR"));
        for (Learner learner : book.get(Learners.class).all()) {
            if (!learner.nursery()) {
                add(owners, learner.person(), learner.human(), false, "STUDENT");
            }
            for (Grownup grownup : learner.guardians()) {
                add(owners, grownup.person(), grownup.human(), false, "GUARDIAN");
            }
        }
        return new ArrayList<>(owners.values());
    }

    private static void add(Map<Long, Owner> owners, long person, Human human, boolean staff, String role) {
        owners.computeIfAbsent(person, id -> new Owner(id, human, staff, new LinkedHashSet<>()))
                .roles()
                .add(role);
    }
}
