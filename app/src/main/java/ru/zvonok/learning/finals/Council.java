package ru.zvonok.learning.finals;

import java.util.List;
import java.util.Map;

/**
 * The door of what the pedagogical council decides at the end of a year. It writes down and never acts: who leaves or changes
 * the class does so by an order of enrolment. A class or pupil that is not there, is another organisation's or out of reach
 * is {@code NotFound}. The latest protocol holds; what it replaces stays in the history.
 */
public interface Council {

    /** The longest reason. */
    int LONGEST = 300;

    /** Who stands before the council with what the marks say, what is proposed and decided. {@link FinalsAction#VIEW_CLASS} on the class. */
    CouncilSheet sheet(long group);

    /** Decisions of the class's year by pupil and matter. {@link FinalsAction#VIEW_CLASS} on the class. */
    Map<Long, Map<CouncilMatter, CouncilDecision>> ofClass(long group);

    /**
     * Proposes decisions to the council, changes the proposals or takes them back. {@link FinalsAction#PROPOSE_COUNCIL} on
     * the class. Refuses all or none: {@link CouncilProblem#NOT_IN_CLASS}, {@link CouncilProblem#WRONG_DECISION}, {@link
     * CouncilProblem#REASON_TOO_LONG}, {@link CouncilProblem#REASON_MISSING} where the marks say something else, {@link
     * CouncilProblem#CHANGED_MEANWHILE}, {@link CouncilProblem#DECIDED_ALREADY}.
     */
    void propose(long group, List<CouncilChoice> choices);

    /**
     * Writes down what was decided. {@link FinalsAction#DECIDE_COUNCIL} on the class. Refuses all or none: as {@link
     * #propose}, a proposal of the class teacher with its words is a reason as well, {@link CouncilProblem#PROTOCOL_NUMBER},
     * {@link CouncilProblem#PROTOCOL_DAY}, {@link CouncilProblem#NOT_ADMITTED} for who ends school without having been admitted,
     * {@link CouncilProblem#GRADUATED_ALREADY} for an admission that an end of school rests on, {@link
     * CouncilProblem#NOTHING_CHOSEN}.
     */
    void decide(long group, CouncilProtocol protocol, List<CouncilChoice> choices);

    /**
     * Takes decisions back as if they never were; their history stays. {@link FinalsAction#DECIDE_COUNCIL} on the class.
     * Refuses {@link CouncilProblem#REASON_MISSING}, {@link CouncilProblem#REASON_TOO_LONG}, {@link
     * CouncilProblem#NOTHING_CHOSEN}, {@link CouncilProblem#CHANGED_MEANWHILE}, {@link CouncilProblem#GRADUATED_ALREADY}.
     */
    void takeBack(long group, List<CouncilChoice> choices, String words);

    /** What was done about a pupil of the class, the newest first. {@link FinalsAction#VIEW_CLASS} on the class. */
    List<CouncilStep> history(long group, long student);

    /** Decisions on a pupil, the latest year first. {@link FinalsAction#VIEW_OWN} on the person. */
    List<CouncilDecision> ofStudent(long student);
}
