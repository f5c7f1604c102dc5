package ru.zvonok.registry.people;

import java.util.Collection;
import java.util.List;

/**
 * Door to the persons of the bound organisation. Ids are those of the organisation. A card that is out of reach, of another
 * organisation or never was: {@link ru.zvonok.platform.kernel.NotFound}. Data refused are refused at their field:
 * {@link PeopleProblem}.
 */
public interface People {

    /** The card of a person; the reading is noted. {@link PeopleAction#VIEW} on the person. */
    PersonCard card(long person);

    /**
     * Persons whose name begins so (surname, first name, patronymic; capitals and ё do not matter), by name.
     * {@link PeopleAction#FIND}.
     *
     * @param limit at most so many, 50 at the utmost
     */
    List<PersonEntry> search(String beginning, int limit);

    /**
     * Creates a person. Whoever is known in the region by the СНИЛС keeps the GUID, and the answer does not tell.
     * {@link PeopleAction#EDIT}.
     *
     * @return the id
     */
    long create(PersonData data);

    /** Creates many in one go, for imports; ids in the order given. {@link PeopleAction#EDIT}. */
    List<Long> createAll(List<PersonData> data);

    /** Writes names, sex, birth date, СНИЛС and contacts. {@link PeopleAction#EDIT}. */
    void change(long person, int version, PersonData data);

    /** Replaces the contacts of the card as it was read in {@code version}. {@link PeopleAction#EDIT_CONTACTS} on the person. */
    void changeContacts(long person, int version, List<Contact> contacts);

    /**
     * Creates a person as parent or guardian of a child from today on; both or neither. {@link PeopleAction#EDIT}.
     *
     * @return the id
     */
    long createGuardian(PersonData data, long child, Relation relation, boolean legalRepresentative, boolean mayPickUp);

    /** Makes persons kin from today on, or changes what they are to each other; of two lines on the same pair the later holds. {@link PeopleAction#EDIT}. */
    void relate(Collection<Kinship> kinships);

    /** Ends a kinship: the guardian no longer sees the child. {@link PeopleAction#EDIT}. */
    void unrelate(long guardian, long child);
}
