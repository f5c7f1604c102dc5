package ru.zvonok.registry.people;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;

/** Keeps a form from making a second card of somebody without a word: refuses once, whoever saves again means it. */
public final class Namesakes {

    private static final int LOOKED_AT = 20;

    private final People people;
    private String told = "";

    public Namesakes(People people) {
        this.people = people;
    }

    /**
     * Refuses {@link PeopleProblem#NAMESAKE} at {@code lastName} where a card of the same name and birth date is there, the
     * first time it is asked about them. {@link PeopleAction#FIND}.
     */
    public void refuseOnce(PersonName name, @Nullable LocalDate birthDate) {
        String wanted = PersonName.searched(name.full());
        String key = wanted + birthDate;
        if (wanted.isEmpty() || key.equals(told)) {
            return;
        }
        boolean there = people.search(name.full(), LOOKED_AT).stream()
                .anyMatch(one -> PersonName.searched(one.name().full()).equals(wanted)
                        && Objects.equals(one.birthDate(), birthDate));
        if (there) {
            told = key;
            throw Refusal.at("lastName", PeopleProblem.NAMESAKE, name.full());
        }
    }
}
