package ru.zvonok.registry.enrolment.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonLine;

/** The class a person is in today. */
@Component
class ClassLine implements PersonLine {

    private final Enrolment enrolment;
    private final Directory directory;

    ClassLine(Enrolment enrolment, Directory directory) {
        this.enrolment = enrolment;
        this.directory = directory;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> words(PersonCard card) {
        return enrolment.classOf(card.id(), directory.today()).map(ClassEntry::name);
    }
}
