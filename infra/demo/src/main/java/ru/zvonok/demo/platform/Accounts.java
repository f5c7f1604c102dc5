package ru.zvonok.demo.platform;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who has which account.
 *
 * @param stars persons whose sign-in the demo tells
 */
public record Accounts(Map<Long, Long> byPerson, Set<Long> stars) {

    /** The account of a person that has one. */
    public long of(long person) {
        return Objects.requireNonNull(byPerson.get(person), "no account");
    }
}
