package ru.zvonok.learning.finals;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/** The door of the rules that marks of periods are proposed by. */
public interface Policies {

    /** Every line of the organisation's local act, the latest first. {@link FinalsAction#VIEW}. */
    @Unnoted("rules, no person")
    List<PolicyLine> all();

    /** What holds on a day where nothing particular is said. {@link FinalsAction#VIEW}. */
    @Unnoted("a rule, no person")
    GradingPolicy on(LocalDate day);

    /** What holds on a day for a course. {@link FinalsAction#VIEW} on the course. */
    @Unnoted("a rule, no person")
    GradingPolicy on(LocalDate day, long course);

    /**
     * Adds a line that holds from a day on; marks that are settled stay. {@link FinalsAction#CHANGE_POLICY}. Refuses {@link
     * FinalsProblem#POLICY_EXISTS}, {@link FinalsProblem#POLICY_NUMBERS}, {@link FinalsProblem#POLICY_GRADES}.
     */
    void add(PolicyLine line);

    /**
     * Which proposals of a class in a period would be others if the line held; nothing is written, the reading is noted.
     * {@link FinalsAction#CHANGE_POLICY}. Refuses as {@link #add}, and {@link FinalsProblem#PERIOD_NOT_OF_COURSE}.
     */
    List<PolicyEffect> preview(PolicyLine line, long group, long period);
}
