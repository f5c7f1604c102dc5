package ru.zvonok.registry.corrections;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.registry.people.PersonCard;

/**
 * What the school keeps of a person, as the person or the family sees it.
 *
 * @param ownContacts whether the reader changes contacts without the school
 * @param whyNot why the reader may not report anything, null where nothing is against it
 * @param reports newest first
 */
public record FamilyRecord(
        PersonCard card, boolean ownContacts, @Nullable CorrectionsProblem whyNot, List<Correction> reports)
        implements Serializable {

    public FamilyRecord {
        reports = List.copyOf(reports);
    }
}
