package ru.zvonok.registry.people;

import java.util.Optional;

/** A bean that says in a few words what a person is here, in the language of the page: «5А», «учитель». Under the name on the card. */
public interface PersonLine {

    /** Position, smaller first. */
    int order();

    Optional<String> words(PersonCard card);
}
