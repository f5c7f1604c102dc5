package ru.zvonok.campus.portfolio;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.enrolment.ClassEntry;

/**
 * The door of those who look after portfolios (DOC-04, DOC-05): lists with counts, and the check of achievements. Those of a
 * pupil the class teacher checks, those of staff who leads the organisation; nobody the own ones or those of an own child.
 */
public interface PortfolioReview {

    /** The page with the lists, inside the organisation. */
    String LIST = "portfolios";

    /** The page of what waits, inside the organisation. */
    String WAITING = "achievements";

    /** How many of {@link #waiting} are shown at once. */
    int PAGE = 50;

    /** Classes of this year whose portfolios the reader may see. {@link PortfolioAction#VIEW} anywhere. */
    @Unnoted("names of classes, no person")
    List<ClassEntry> classes();

    /** The portfolios of a class, by name. {@link PortfolioAction#VIEW} on the class. */
    List<PortfolioRow> ofClass(long group);

    /** Portfolios of the staff, by name. {@link PortfolioAction#VIEW} on the organisation. */
    List<PortfolioRow> ofStaff();

    /**
     * What waits for the reader, the oldest first, at most {@value #PAGE}: of the own classes, and of staff for whoever checks
     * the whole organisation. {@link PortfolioAction#VERIFY} anywhere.
     */
    List<WaitingEntry> waiting();

    /** How many of these there are in all. {@link PortfolioAction#VERIFY} anywhere. */
    @Unnoted("a number, no person")
    int countWaiting();

    /**
     * Confirms an achievement, or gives it back with a word; the family is told. {@link PortfolioAction#VERIFY} on the person.
     * Refuses {@link PortfolioProblem#OWN}, {@link PortfolioProblem#WORD}, {@link PortfolioProblem#TOO_LONG}, {@link
     * PortfolioProblem#CHANGED_MEANWHILE}.
     *
     * @param version of the entry as it was read
     */
    void verify(long entry, int version, boolean confirmed, String word);
}
