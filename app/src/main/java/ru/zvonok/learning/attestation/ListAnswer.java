package ru.zvonok.learning.attestation;

import java.util.List;
import ru.zvonok.platform.kernel.PersonName;

/**
 * What became of a list of the region.
 *
 * @param applied how many lines were taken; 0 where one of them is wrong or something would be dropped
 * @param wrong what is wrong with it; nothing of it was taken then
 * @param dropped what the list before has and this one does not; nothing was taken then either, until it is said that it may go
 * @param differences how many differences there are now that are open
 */
public record ListAnswer(int applied, List<WrongLine> wrong, int differences, List<Dropped> dropped) {

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

    /** A result of the list before that this one does not have. */
    public record Dropped(PersonName name, String group, String subject, String result) {}

    public ListAnswer {
        wrong = List.copyOf(wrong);
        dropped = List.copyOf(dropped);
    }
}
