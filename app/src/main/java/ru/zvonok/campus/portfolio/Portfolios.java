package ru.zvonok.campus.portfolio;

import java.util.List;

/**
 * The door to one's own portfolio and to those one may look at (DOC-04, DOC-05, DEF-11, DEF-12, GAP-8). A family fills that of
 * its child, whoever works or learns here the own one; a class teacher reads those of the class, those who lead the
 * organisation all. Classmates see confirmed achievements alone, which a family marked and gave its consent to. What is
 * out of reach is {@code NotFound}.
 */
public interface Portfolios {

    /** The page of those who fill one, inside the organisation. */
    String PAGE = "portfolio";

    /** The reader and the children of the reader. {@link PortfolioAction#FILL} anywhere. */
    List<PortfolioOwner> own();

    /** A portfolio. {@link PortfolioAction#FILL} or {@link PortfolioAction#VIEW} on the person. */
    Portfolio portfolio(long person);

    /**
     * Writes the portrait. {@link PortfolioAction#FILL} on the person. Refuses {@link PortfolioProblem#TOO_LONG}, {@link
     * PortfolioProblem#CHANGED_MEANWHILE}.
     */
    void portray(long person, int version, String text);

    /**
     * Adds or changes an entry. What was confirmed or given back waits anew. {@link PortfolioAction#FILL} on the person.
     * Refuses at the field {@link PortfolioProblem#TITLE}, {@link PortfolioProblem#KIND}, {@link PortfolioProblem#LEVEL},
     * {@link PortfolioProblem#RESULT}, {@link PortfolioProblem#DAY}, {@link PortfolioProblem#FUTURE}, {@link
     * PortfolioProblem#UNTIL}, {@link PortfolioProblem#HOURS}, {@link PortfolioProblem#TOO_LONG}, {@link
     * PortfolioProblem#TWICE}; else {@link PortfolioProblem#PROOFS}, {@link PortfolioProblem#FULL}, {@link
     * PortfolioProblem#CHANGED_MEANWHILE} and what the files refuse.
     *
     * @return the id
     */
    long save(SaveEntry entry);

    /**
     * Removes an entry with its files. {@link PortfolioAction#FILL} on the person. Refuses {@link
     * PortfolioProblem#CHANGED_MEANWHILE}.
     */
    void remove(long entry, int version);

    /**
     * Gives the consent that the class sees what is marked so, or takes it back, and with it all marks. {@link
     * PortfolioAction#FILL} on the person. Refuses what {@link Portfolio#whyNoConsent} says.
     */
    void consent(long person, boolean given);

    /**
     * Marks an achievement as one that the class may see, or no longer. {@link PortfolioAction#FILL} on the person. Refuses
     * {@link PortfolioProblem#NO_CONSENT}.
     */
    void show(long entry, boolean shown);

    /** What those of the person's class let it see, newest first, at most 50. {@link PortfolioAction#FILL} on the person. */
    List<CircleEntry> circle(long person);
}
