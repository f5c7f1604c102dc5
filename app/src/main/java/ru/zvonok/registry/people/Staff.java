package ru.zvonok.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** Door to the employments of the bound organisation (STF). */
public interface Staff {

    /** How a list is sorted. */
    enum Sort {
        NAME,
        POSITION,
        SINCE
    }

    /** A page of the staff list. {@link PeopleAction#VIEW_STAFF}. */
    List<StaffRow> list(StaffFilter filter, Sort sort, boolean descending, int offset, int limit);

    /** How many {@link #list} has in all. {@link PeopleAction#VIEW_STAFF}. */
    @Unnoted("numbers, no person")
    int count(StaffFilter filter);

    /** What there is to see to. {@link PeopleAction#EDIT_STAFF}; who is named is noted once a day. */
    StaffConcerns concerns();

    /**
     * Takes a person into a position. {@link PeopleAction#EDIT_STAFF}. Refuses {@link PeopleProblem#EMPLOYED_ALREADY},
     * {@link PeopleProblem#RATE_IMPOSSIBLE}.
     */
    long employ(Employment employment);

    /**
     * Takes somebody who is not known here yet: creates the person and the employment, whose {@code person} is not looked at.
     * {@link PeopleAction#EDIT_STAFF} and {@link PeopleAction#EDIT}; refuses as {@link #employ} and {@link People#create}.
     *
     * @return the id of the person
     */
    long hire(PersonData data, Employment employment);

    /** Ends an employment with its last day. {@link PeopleAction#EDIT_STAFF}. Refuses {@link PeopleProblem#RELEASE_IMPOSSIBLE}. */
    void release(long employment, LocalDate lastDay);

    /** Persons in a position on a day, by name and without their birth dates. */
    @Unguarded("for modules that have asked a right of their own")
    @Unnoted("names to choose from, which an organisation says of its staff in public; nothing else of a person")
    List<PersonEntry> employed(LocalDate day);

    /** GUIDs of whoever was employed here and on a day no longer is. */
    @Unguarded("for modules that have asked a right of their own")
    @Unnoted("whom to leave out, no name")
    Set<UUID> released(LocalDate day);
}
