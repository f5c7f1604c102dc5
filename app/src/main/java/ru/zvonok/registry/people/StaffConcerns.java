package ru.zvonok.registry.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.PersonName;

/**
 * What somebody has to see to about the staff today.
 *
 * @param withoutAccount how many are in a position that has a role, and have no account
 * @param neverSignedIn how many have an account that nobody has activated yet
 * @param ending employments that end within a month, the earliest first; at most five
 * @param endingInAll how many there are
 * @param vacant positions that nobody is in, by name; at most five
 * @param vacantInAll how many there are
 */
public record StaffConcerns(
        int withoutAccount,
        int neverSignedIn,
        List<Ending> ending,
        int endingInAll,
        List<String> vacant,
        int vacantInAll)
        implements Serializable {

    public StaffConcerns {
        ending = List.copyOf(ending);
        vacant = List.copyOf(vacant);
    }

    /** An employment with its last day. */
    public record Ending(long person, PersonName name, String position, LocalDate lastDay) implements Serializable {}

    public boolean none() {
        return withoutAccount + neverSignedIn + endingInAll + vacantInAll == 0;
    }
}
