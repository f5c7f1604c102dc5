package ru.zvonok.registry.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Door to the educational programmes of a college (COL-01): a study group names the one it studies by. Unknown, foreign or in
 * an organisation that is no college: {@link ru.zvonok.platform.kernel.NotFound}.
 */
public interface Programmes {

    /** By code and name, closed ones last. {@link EnrolmentAction#VIEW_CLASSES}. */
    @Unnoted("reference list, no person")
    List<Programme> all();

    /**
     * With id 0 a new one; answers its id. {@link EnrolmentAction#EDIT_CLASSES}. Refuses {@link
     * EnrolmentProblem#PROGRAMME_CODE}, {@link EnrolmentProblem#PROGRAMME_NAME}, {@link EnrolmentProblem#PROGRAMME_COURSES},
     * {@link EnrolmentProblem#PROGRAMME_TAKEN}, {@link EnrolmentProblem#PROGRAMME_SHORT} where a group of it is further.
     */
    long save(Programme programme);

    /** By group; groups that name none are left out. */
    @Unguarded("for modules that have asked a right of their own and note the reading")
    @Unnoted("names of programmes, no person")
    Map<Long, Programme> ofGroups(Collection<ClassEntry> groups);
}
