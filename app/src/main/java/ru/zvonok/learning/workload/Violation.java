package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.util.List;

/** A rule that a work stands against, with what fills the sentence behind the problem's code: names, dates, numbers. */
public record Violation(WorkloadProblem problem, List<Serializable> arguments) implements Serializable {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(WorkloadProblem problem, Serializable... arguments) {
        return new Violation(problem, List.of(arguments));
    }
}
