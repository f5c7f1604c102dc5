package ru.zvonok.learning.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to the schedule of assessments of a school: works that a whole class writes, planned ahead by half-years so that
 * no class has too many. Only school classes take part. A work or course that is not here or out of reach is {@code
 * NotFound}.
 */
public interface Assessments {

    /**
     * The schedule of a half-year. {@link WorkloadAction#VIEW}: of what was published what is accepted, in the courses one
     * reaches; who plans sees all of it, who proposes the own proposals besides.
     */
    @Unnoted("which works are planned for classes, no learner")
    Schedule schedule(int year, int half);

    /** A schedule as it was published. {@link WorkloadAction#VIEW}, in the courses one reaches. */
    @Unnoted("which works were planned for classes, no learner")
    List<PlannedWork> published(long publication);

    /**
     * Where a work would stand, and against which rules. {@link WorkloadAction#PLAN}, or {@link WorkloadAction#PROPOSE} on
     * the courses. Refuses as {@link #plan}, rules and reasons left out.
     */
    @Unnoted("looks and changes nothing, no learner")
    List<Placed> check(PlanWork work);

    /**
     * Plans a work. {@link WorkloadAction#PLAN}. Refuses what is against the rules, a binding work only without a reason
     * ({@link WorkloadProblem#REASON_MISSING}); {@link WorkloadProblem#CHANGE_REASON_MISSING} where the schedule is
     * published; {@link WorkloadProblem#DAY_OFF}, {@link WorkloadProblem#TOO_SHORT}, {@link WorkloadProblem#KIND}, {@link
     * WorkloadProblem#MIXED}, {@link WorkloadProblem#COURSES_MISSING}, {@link WorkloadProblem#TEXT_TOO_LONG}.
     */
    void plan(PlanWork work);

    /**
     * Proposes a work for courses one teaches. {@link WorkloadAction#PROPOSE} on each. Refuses as {@link #plan}, and {@link
     * WorkloadProblem#LEVEL}, {@link WorkloadProblem#DAY_PAST}.
     */
    void propose(PlanWork work);

    /**
     * Accepts a proposal. {@link WorkloadAction#PLAN}. Refuses {@link WorkloadProblem#NOT_PROPOSED}, what is against the
     * rules by now, {@link WorkloadProblem#CHANGE_REASON_MISSING}.
     */
    void accept(long work, @Nullable String change);

    /**
     * Declines a proposal with a word to its teacher. {@link WorkloadAction#PLAN}. Refuses {@link
     * WorkloadProblem#NOT_PROPOSED}, {@link WorkloadProblem#WORD_MISSING}.
     */
    void decline(long work, String word);

    /** Moves a work to another day. {@link WorkloadAction#PLAN}. Refuses as {@link #plan}, {@link WorkloadProblem#OTHER_YEAR} and {@link WorkloadProblem#CHANGED_MEANWHILE}. */
    void move(MoveWork move);

    /**
     * Takes a work out. {@link WorkloadAction#PLAN}; a proposal also who may propose for its course. Refuses {@link
     * WorkloadProblem#CHANGE_REASON_MISSING} where it stands in a published schedule.
     */
    void remove(long work, @Nullable String change);

    /**
     * Publishes what is accepted; what was published before stays as it was. {@link WorkloadAction#PLAN}. Refuses {@link
     * WorkloadProblem#NOTHING_TO_PUBLISH}, {@link WorkloadProblem#NOTHING_CHANGED}.
     */
    void publish(int year, int half);

    /**
     * Control works of the journal that stand in no published schedule, the latest first. {@link WorkloadAction#VIEW_LOAD}.
     */
    @Unnoted("which works teachers gave to classes, no learner")
    List<Unplanned> unplanned(int year, int half);

    /** Published works that a pupil writes on some days. {@link WorkloadAction#VIEW} on the pupil. */
    @Unnoted("which works a class writes; the diary around it is noted")
    List<PlannedWork> ofPupil(long pupil, DateRange days);
}
