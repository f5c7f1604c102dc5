package ru.zvonok.registry.corrections;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.people.PersonCard;

/**
 * The door to what families say has changed in their data (DIA-07, DL-37). A field goes to whoever writes the cards, within
 * the dated rule {@code corrections.deadline-days} in working days; the class teacher sees that it came. One's own phone,
 * e-mail and address change at once, as far as the registry lets one change them. Values stand in the card and in the
 * report, never in a notice or an address. What is out of reach is {@code NotFound}.
 */
public interface Corrections {

    /** The page of the family, inside the organisation. */
    String FAMILY_PAGE = "family-data";

    /** The page of those who answer, inside the organisation. */
    String PAGE = "data-reports";

    /** The reader and the children of the reader. {@link CorrectionsAction#REPORT} anywhere. */
    List<FamilyMember> family();

    /** What is kept of one of them, and earlier reports. {@link CorrectionsAction#REPORT} on the person. */
    FamilyRecord record(long person);

    /**
     * Says what is new. A field that the reader has reported and that is still open is replaced. {@link
     * CorrectionsAction#REPORT} on the person. Refuses at the field what the card would refuse, {@link
     * CorrectionsProblem#OPEN} for one that another adult of the family has reported, {@link CorrectionsProblem#NOTHING},
     * {@link CorrectionsProblem#CHANGED_MEANWHILE}, {@link CorrectionsProblem#NOT_LEGAL}, {@link
     * CorrectionsProblem#UNDER_AGE}, {@link CorrectionsProblem#TOO_LONG}.
     */
    void report(NewCorrection correction);

    /**
     * Takes back a field that is open. {@link CorrectionsAction#REPORT} on the person, of whoever sent it. Refuses {@link
     * CorrectionsProblem#ANSWERED}.
     */
    void withdraw(long line);

    /** Whose data wait, the oldest report first. {@link CorrectionsAction#VIEW} anywhere. */
    List<WaitingPerson> waiting();

    /** Whether there is any report about a person. {@link CorrectionsAction#VIEW} on the person. */
    @Unnoted("whether there is one, not what it says")
    boolean any(long person);

    /** Reports about the person of a card, newest first. {@link CorrectionsAction#VIEW} on the person. */
    List<Correction> of(PersonCard card);

    /**
     * Writes a field into the card. {@link CorrectionsAction#ANSWER} on the person. Refuses {@link
     * CorrectionsProblem#ANSWERED}, {@link CorrectionsProblem#CHANGED_MEANWHILE}, and what the card refuses.
     *
     * @param version of the card as it was read
     */
    void take(long line, int version);

    /**
     * Leaves the card as it is and says why. {@link CorrectionsAction#ANSWER} on the person. Refuses {@link
     * CorrectionsProblem#ANSWERED}, {@link CorrectionsProblem#REASON}, {@link CorrectionsProblem#TOO_LONG}.
     */
    void decline(long line, String reason);
}
