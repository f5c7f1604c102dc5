package ru.zvonok.learning.attestation;

import java.util.List;

/**
 * What became of a list of the region.
 *
 * @param applied how many lines were taken; 0 where one of them is wrong
 * @param wrong what is wrong with it; nothing of it was taken then
 * @param differences how many differences there are now that are open
 */
public record ListAnswer(int applied, List<WrongLine> wrong, int differences) {

    /**
     * A line that cannot be taken.
     *
     * @param line its number in the file, the head is 1
     */
    public record WrongLine(int line, AttestationProblem problem, List<Object> arguments) {

        public WrongLine {
            arguments = List.copyOf(arguments);
        }
    }

    public ListAnswer {
        wrong = List.copyOf(wrong);
    }
}
