package ru.zvonok.learning.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.registry.enrolment.ClassEntry;

/**
 * Contributed from above: the column of period marks at the right of the journal. Ids are those of the page; rights are
 * asked by whoever contributes it.
 */
public interface PeriodResults {

    /**
     * A pupil's mark of the period: settled, or only proposed.
     *
     * @param waits whether it waits for approval and counts nowhere yet
     * @param edge whether a person should look at it: close to the limit, not accepted with the others, or settled and
     *     now proposed otherwise
     */
    record PeriodCell(
            String value,
            long version,
            boolean settled,
            boolean waits,
            boolean edge,
            @Nullable String reason) {}

    /**
     * The column of a course: marks by person.
     *
     * @param open whether the actor may write them now
     * @param ready how many proposals {@link #acceptAll} would settle
     */
    record PeriodMarks(Map<Long, PeriodCell> cells, boolean open, int ready) {}

    /**
     * A typed period mark.
     *
     * @param reason why a mark is corrected that the family has seen
     */
    record EditPeriod(
            UUID edit,
            long student,
            String value,
            long version,
            @Nullable String reason) {}

    /**
     * What became of it; {@code refused} is a translated sentence, {@code conflict} whether somebody else was first, {@code
     * cell} what stands there, null for whoever may not see it; {@code asks} whether it is refused only until a reason is
     * given.
     */
    record PeriodAnswer(
            UUID edit,
            long student,
            @Nullable PeriodCell cell,
            @Nullable String refused,
            boolean asks,
            boolean conflict) {}

    /** Result of accepting all proposals: who was settled with the version of the mark, and who was refused with the reason, by person. */
    record Accepted(Map<Long, Long> settled, Map<Long, String> refused) {}

    /** Result of taking back: who keeps the mark until there is a reason, with its version, and who keeps it for good and why. */
    record Withdrawn(Map<Long, Long> waiting, Map<Long, String> refused) {}

    /** Whether the actor may see the column of a course. */
    boolean visible(long course);

    /** Whether the actor may write it while it is open. */
    boolean editable(long course);

    /** Whether the actor may see the marks of a class in all its courses. */
    boolean visibleForClass(long group);

    /** Results of a class's year beside its periods: what stands in the place of a period's id, with the name, in their order. */
    Map<Long, String> ofYear(ClassEntry group);

    /** Of all courses of a class, by course and person, as {@link #cells}. */
    Map<Long, Map<Long, PeriodCell>> ofClass(long group, long period);

    /** How many pupils have a settled mark of the period, by course. */
    Map<Long, Integer> settled(int schoolYear, Collection<Long> courses, long period);

    /** By person; who has neither a settled nor a proposed mark is left out. */
    PeriodMarks marks(long course, long period);

    /**
     * Writes what may be written and answers for each; another's course is refused mark by mark. A course that is not here
     * is {@code NotFound}.
     */
    List<PeriodAnswer> edit(long course, long period, List<EditPeriod> edits);

    /** Settles every proposal that the rules do not refuse. */
    Accepted acceptAll(long course, long period);

    /**
     * Takes back what {@link #acceptAll} settled.
     *
     * @param settled versions of the marks by person; one that somebody changed meanwhile is refused
     * @param reason why, for marks that the family has read meanwhile; null while nobody was asked
     */
    Withdrawn withdraw(long course, long period, Map<Long, Long> settled, @Nullable String reason);
}
