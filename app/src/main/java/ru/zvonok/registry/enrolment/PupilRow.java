package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A line of the list of learners.
 *
 * @param birthDate null where it is not known, or the actor may see names only
 * @param since first day in the class
 * @param until last day in the class, when the learner leaves or left
 */
public record PupilRow(
        long person,
        PersonName name,
        @Nullable LocalDate birthDate,
        long group,
        String groupName,
        LocalDate since,
        @Nullable LocalDate until)
        implements Serializable {

    public PupilRow withoutBirthDate() {
        return new PupilRow(person, name, null, group, groupName, since, until);
    }
}
