package ru.zvonok.learning.finals.report;

import java.util.Collection;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.Tally;

/** Pupils counted by what they have over all subjects. */
final class Figures {

    private Figures() {}

    /** Those judged in something and below the pass in nothing. */
    static int passed(Collection<Tally> pupils, FigureRule rule) {
        return (int) pupils.stream().filter(tally -> all(tally, rule.passed())).count();
    }

    /** Those with good marks alone. */
    static int good(Collection<Tally> pupils, FigureRule rule) {
        return (int) pupils.stream().filter(tally -> all(tally, rule.good())).count();
    }

    private static boolean all(Tally tally, int lowest) {
        return tally.judged() > 0
                && tally.notAttested() == 0
                && (lowest <= 2 || tally.two() == 0)
                && (lowest <= 3 || tally.three() == 0)
                && (lowest <= 4 || tally.four() == 0);
    }
}
