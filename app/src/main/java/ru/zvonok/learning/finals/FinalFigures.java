package ru.zvonok.learning.finals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of settled marks for reports, each in one statement. What is not here, another organisation's or out of reach is
 * {@code NotFound}.
 */
public interface FinalFigures {

    /**
     * All settled marks of a class in its school year; what its pupils of now brought with them from another class stands in
     * the course of the same subject. {@link FinalsAction#VIEW_CLASS} on the class.
     */
    List<SettledMark> ofClass(long group);

    /**
     * The same of several classes of one school year, by class, in no more statements. {@link FinalsAction#VIEW_CLASS} on the
     * organisation.
     */
    Map<Long, List<SettledMark>> ofClasses(Collection<Long> groups);

    /** Settled marks of periods counted by pupil. {@link FinalsAction#VIEW_CLASS} on the organisation. */
    Map<Long, Tally> ofSchool(int schoolYear, Collection<Long> periods);

    /** All settled marks of courses; those out of reach of {@link FinalsAction#VIEW} are left out. */
    List<SettledMark> ofCourses(int schoolYear, Collection<Long> courses);

    /** How figures are reckoned on a day. {@link FinalsAction#VIEW_OWN}, {@link FinalsAction#VIEW}. */
    @Unnoted("a rule, no person")
    FigureRule rule(LocalDate day);

    /** What the organisation says by itself, the latest first. {@link FinalsAction#VIEW}. */
    @Unnoted("a rule, no person")
    List<DatedFigures> ownRules();

    /**
     * Says how figures are reckoned here from a day on. {@link FinalsAction#CHANGE_POLICY}. Refuses {@link
     * FinalsProblem#FIGURES_EXIST}, {@link FinalsProblem#FIGURE_NUMBERS}.
     */
    void addRule(DatedFigures figures);
}
