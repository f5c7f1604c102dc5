package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Human;
import ru.zvonok.demo.people.Population;
import ru.zvonok.demo.people.Sex;

/** The people of the organisation, each once, whatever they are there. */
public final class Persons {

    private final Book book;
    private final Population population;
    private final Map<UUID, Long> ids = new HashMap<>();
    private final List<Human> all = new ArrayList<>();

    Persons(Book book) {
        this.book = book;
        this.population = new Population(book.id());
    }

    Population population() {
        return population;
    }

    Rows rows() {
        return book.rows(
                "people.person",
                "organisation_id",
                "id",
                "guid",
                "birth_date",
                "sex",
                "last_name",
                "first_name",
                "middle_name",
                "snils");
    }

    Rows contacts() {
        return book.rows("people.contact", "organisation_id", "id", "person_id", "kind", "value");
    }

    /** The id of a person; one who is new gets a row. */
    long add(Human human, Rows people, Rows contacts) throws SQLException {
        Long known = ids.get(human.guid());
        if (known != null) {
            return known;
        }
        long id = book.ids("people.person_seq").next();
        ids.put(human.guid(), id);
        all.add(human);
        people.add(
                book.id(),
                id,
                human.guid(),
                human.birth(),
                human.sex() == Sex.MALE ? "M" : "F",
                human.last(),
                human.first(),
                human.middle(),
                human.snils());
        if (human.phone() != null) {
            contacts.add(book.id(), book.ids("people.contact_seq").next(), id, "PHONE", human.phone());
        }
        return id;
    }

    /** Everybody who was added so far. */
    public List<Human> all() {
        return List.copyOf(all);
    }
}
