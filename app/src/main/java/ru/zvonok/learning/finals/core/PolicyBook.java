package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PolicyLine;

/**
 * What holds on a day: the organisation's lines of then, else what the region says. A line for a subject counts before one
 * for grades, that before one for all, the later before the earlier. Pure.
 */
record PolicyBook(List<PolicyLine> lines, GradingPolicy region) {

    private static final Comparator<PolicyLine> LAST_WINS = Comparator.<PolicyLine, Boolean>comparing(
                    line -> line.subject() != null)
            .thenComparing(line -> line.gradeFrom() != null)
            .thenComparing(line -> line.policy().validFrom());

    /** For all grades and subjects. */
    GradingPolicy general() {
        return lines.stream()
                .filter(line -> line.subject() == null && line.gradeFrom() == null)
                .max(LAST_WINS)
                .map(PolicyLine::policy)
                .orElse(region);
    }

    GradingPolicy of(int grade, long subject) {
        return lines.stream()
                .filter(line -> speaksOf(line, grade, subject))
                .max(LAST_WINS)
                .map(PolicyLine::policy)
                .orElse(region);
    }

    /** With a line that is not written yet. */
    PolicyBook with(PolicyLine line) {
        List<PolicyLine> more = new ArrayList<>(lines);
        more.add(line);
        return new PolicyBook(more, region);
    }

    private static boolean speaksOf(PolicyLine line, int grade, long subject) {
        Integer from = line.gradeFrom();
        Integer to = line.gradeTo();
        return (line.subject() == null || Objects.equals(line.subject(), subject))
                && (from == null || from <= grade)
                && (to == null || to >= grade);
    }
}
