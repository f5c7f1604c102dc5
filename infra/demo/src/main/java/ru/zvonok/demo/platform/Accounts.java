package ru.zvonok.demo.platform;

import java.util.Map;
import java.util.Objects;

/** Who has which account. */
public record Accounts(Map<Long, Long> byPerson) {

    /** The account of a person that has one. */
    public long of(long person) {
        return Objects.requireNonNull(byPerson.get(person), "no account");
    }
}
