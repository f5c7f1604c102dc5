package ru.zvonok.demo.registry;

import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;

@Component
class PersonsFiller implements Filler<Persons> {

    @Override
    public Class<Persons> gives() {
        return Persons.class;
    }

    @Override
    public Persons fill(Book book) {
        return new Persons(book);
    }
}
