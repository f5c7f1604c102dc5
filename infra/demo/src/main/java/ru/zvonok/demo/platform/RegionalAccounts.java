package ru.zvonok.demo.platform;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.Stars;
import ru.zvonok.demo.Stars.Star;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.RegionalFiller;
import ru.zvonok.demo.people.Family;
import ru.zvonok.demo.people.Family.Guardian;
import ru.zvonok.demo.people.Human;
import ru.zvonok.demo.people.Population;
import ru.zvonok.demo.people.Sex;
import ru.zvonok.demo.people.TwoPlaces;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Municipality;

/** Accounts that belong to no organisation, or to two: officers, the administrator of the empty school, a family. */
@Component
class RegionalAccounts implements RegionalFiller {

    private static final long OUTSIDE = 998;

    private final Directory directory;
    private final DemoPassword password;

    RegionalAccounts(Directory directory, DemoPassword password) {
        this.directory = directory;
        this.password = password;
    }

    @Override
    public void fill(Book book) throws SQLException {
        AccountRows rows = new AccountRows(book, password.hash());
        Population people = new Population(OUTSIDE);
        for (String key : List.of("operator", "officer", "neighbour", "admin17")) {
            Star star = Stars.of(key);
            Human human = people.adult(Sex.FEMALE, LocalDate.of(1981, 3, 14));
            long account = rows.account(human.guid(), star.login(), human.fullName(), true);
            grant(rows, star, account);
        }
        for (Guardian guardian : family(book)) {
            boolean star = guardian.equals(family(book).getFirst());
            String login = star ? Stars.of("parent").login() : new Logins(OUTSIDE).of(guardian.human());
            rows.account(guardian.human().guid(), login, guardian.human().fullName(), true);
        }
        rows.send();
    }

    private static List<Guardian> family(Book book) {
        List<Family> children = TwoPlaces.children(book.day().schoolYear());
        return children.getFirst().guardians();
    }

    private void grant(AccountRows rows, Star star, long account) throws SQLException {
        if (star.key().equals("operator")) {
            rows.grant(account, "REGION", 0, "REGIONAL_OFFICER");
        }
        for (Municipality municipality : directory.municipalities()) {
            if (municipality.code().equals(star.place())) {
                rows.grant(account, "MUNICIPALITY", municipality.id(), "MUNICIPAL_OFFICER");
            }
        }
        for (var organisation : directory.organisations()) {
            if (organisation.code().equals(star.place())) {
                rows.grant(account, "ORGANISATION", organisation.id(), "ORG_ADMIN");
            }
        }
    }
}
