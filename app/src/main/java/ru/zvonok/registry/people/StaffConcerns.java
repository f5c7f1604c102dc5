package ru.zvonok.registry.people;

import java.io.Serializable;
import java.time.LocalDate;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.PersonName;

/**
 * What somebody has to see to about the staff today.
 *
 * @param withoutAccount how many are in a position that has a role, and have no account
 * @param neverSignedIn how many have an account that nobody has activated yet
 * @param ending employments that end within a month, the earliest first; five of them
 * @param vacant positions that nobody is in, by name; five of them
 */
public record StaffConcerns(int withoutAccount, int neverSignedIn, FirstOf<Ending> ending, FirstOf<String> vacant)
        implements Serializable {

    /** An employment with its last day. */
    public record Ending(long person, PersonName name, String position, LocalDate lastDay) implements Serializable {}

    public boolean none() {
        return withoutAccount + neverSignedIn + ending.inAll() + vacant.inAll() == 0;
    }
}
