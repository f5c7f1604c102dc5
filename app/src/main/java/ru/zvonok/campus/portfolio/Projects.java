package ru.zvonok.campus.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.people.PersonEntry;

/**
 * The door to spaces of projects (DEF-10, DOC-06, DOC-07): members see what lies in one and change it as their role says,
 * nobody else knows of it; whoever leads the organisation reads all, and methodical ones all staff. What is closed is read
 * only. What is out of reach is {@code NotFound}.
 */
public interface Projects {

    /** The page with the list, inside the organisation. */
    String LIST = "projects";

    /** The page of one, inside the organisation; its id follows. */
    String PAGE = "project";

    /**
     * Those the reader may see, open ones first, by title. {@link PortfolioAction#TAKE_PART} anywhere.
     *
     * @param text the beginning or a part of a title or a tag, empty for all
     * @param kind of this kind alone, null for all
     */
    @Unnoted("titles of projects, no person")
    List<ProjectRow> list(String text, @Nullable ProjectKind kind, int offset, int limit);

    /** How many {@link #list} has in all. {@link PortfolioAction#TAKE_PART} anywhere. */
    @Unnoted("a number, no person")
    int count(String text, @Nullable ProjectKind kind);

    /** A project. {@link PortfolioAction#TAKE_PART} anywhere, and it must be seen by the reader. */
    Project project(long id);

    /**
     * Opens a project, whose leader the actor becomes ({@link PortfolioAction#LEAD}), or changes one that the actor leads.
     * Refuses {@link PortfolioProblem#TITLE}, {@link PortfolioProblem#TOO_LONG}, {@link PortfolioProblem#UNTIL}, {@link
     * PortfolioProblem#CHANGED_MEANWHILE}, {@link PortfolioProblem#CLOSED}.
     *
     * @return the id
     */
    long save(SaveProject project);

    /** Closes a project or opens it again. Its leader, with {@link PortfolioAction#LEAD}; again changes nothing. */
    void close(long project, boolean closed);

    /** Whom a leader may choose, by the beginning of the name, at most 20. {@link PortfolioAction#LEAD} anywhere. */
    List<PersonEntry> people(String beginning);

    /**
     * Lets somebody take part, or changes the role; who is new is told. Its leader, with {@link PortfolioAction#LEAD}. Refuses
     * {@link PortfolioProblem#LEADER_STAFF}, {@link PortfolioProblem#METHODICAL_STAFF}, {@link PortfolioProblem#LAST_LEADER},
     * {@link PortfolioProblem#PROJECT_FULL}, {@link PortfolioProblem#CLOSED}.
     */
    void let(long project, long person, MemberRole role);

    /**
     * Somebody takes part no longer. Its leader, with {@link PortfolioAction#LEAD}. Refuses {@link
     * PortfolioProblem#LAST_LEADER}, {@link PortfolioProblem#CLOSED}.
     */
    void leave(long project, long person);

    /**
     * Adds or changes a resource. {@link PortfolioAction#TAKE_PART} as leader or member. Refuses {@link
     * PortfolioProblem#TITLE}, {@link PortfolioProblem#TOO_LONG}, {@link PortfolioProblem#LINK}, {@link
     * PortfolioProblem#NO_FILE}, {@link PortfolioProblem#RESOURCE_TWICE}, {@link PortfolioProblem#PROJECT_FULL}, {@link
     * PortfolioProblem#CHANGED_MEANWHILE}, {@link PortfolioProblem#CLOSED} and what the files refuse.
     *
     * @return the id
     */
    long put(SaveResource resource);

    /**
     * Removes a resource with its file. {@link PortfolioAction#TAKE_PART} as leader or member. Refuses {@link
     * PortfolioProblem#CHANGED_MEANWHILE}, {@link PortfolioProblem#CLOSED}.
     */
    void drop(long resource, int version);
}
