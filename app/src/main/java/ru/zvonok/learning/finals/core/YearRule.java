package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.Proposal.Works;

/**
 * What is proposed for the year and at the end of a course. Pure. Means are exact and then rounded half up once, to a whole
 * mark; the average that is shown has two decimals.
 */
final class YearRule {

    static final String MEAN = "finals.reason.year";
    static final String MISSING = "finals.reason.year-missing";
    static final String NOT_ATTESTED = "finals.reason.year-not-attested";
    static final String NO_MARKS = "finals.reason.year-no-marks";
    static final String SAME = "finals.reason.year-same";
    static final String EXAM = "finals.reason.exam";
    static final String STATE_EXAM = "finals.reason.exam-state";
    static final String NO_YEAR = "finals.reason.final-no-year";
    static final String AS_YEAR = "finals.reason.final-year";
    static final String WITH_EXAM = "finals.reason.final-exam";
    static final String EXAM_OPEN = "finals.reason.final-exam-open";
    static final String OVER_YEARS = "finals.reason.final-years";
    static final String OVER_YEARS_MISSING = "finals.reason.final-years-missing";

    /** A mark that counts, and under which name. */
    record Part(String name, int weight, @Nullable PeriodValue value) {}

    private YearRule() {}

    /**
     * The mean of the marks of the periods in which the pupil was there.
     *
     * @param binds whether another mark waits for approval
     */
    static Proposal year(List<Part> periods, boolean binds) {
        return mean(periods, MEAN, MISSING, binds);
    }

    /** The mean of all marks of both last years of a school (order 546). */
    static Proposal overYears(List<Part> marks, boolean binds) {
        return mean(marks, OVER_YEARS, OVER_YEARS_MISSING, binds);
    }

    /**
     * An exam is entered; the result of a state exam is proposed.
     *
     * @param state null where none is recorded
     */
    static Proposal exam(@Nullable PeriodValue state) {
        return state == null
                ? proposal(null, null, 0, EXAM, "", FinalsProblem.NOTHING_PROPOSED, null)
                : proposal(state, null, 1, STATE_EXAM, state.code(), null, null);
    }

    /** The mark of the year, where there was an exam both in their shares. */
    static Proposal last(@Nullable PeriodValue year, @Nullable PeriodValue exam, BigDecimal examShare, boolean binds) {
        if (year == null) {
            return proposal(null, null, 0, NO_YEAR, "", FinalsProblem.NOTHING_PROPOSED, null);
        }
        if (exam == null || exam == PeriodValue.EXEMPT) {
            return proposal(year, null, 1, AS_YEAR, "", decided(year), binds ? year : null);
        }
        if (!exam.mark() || !year.mark()) {
            return proposal(year, null, 2, EXAM_OPEN, "", FinalsProblem.TEACHER_DECIDES, null);
        }
        BigDecimal mean =
                number(exam).multiply(examShare).add(number(year).multiply(BigDecimal.ONE.subtract(examShare)));
        PeriodValue value = half(mean);
        return proposal(value, shown(mean), 2, WITH_EXAM, year.code() + ", " + exam.code(), null, binds ? value : null);
    }

    private static Proposal mean(List<Part> parts, String clear, String lacking, boolean binds) {
        String missing = parts.stream()
                .filter(part -> part.value() == null)
                .map(Part::name)
                .collect(Collectors.joining(", "));
        List<Part> digits = parts.stream()
                .filter(part -> part.value() != null && part.value().mark())
                .toList();
        if (!missing.isEmpty()) {
            return proposal(null, null, digits.size(), lacking, missing, FinalsProblem.PERIODS_MISSING, null);
        }
        if (digits.isEmpty()) {
            return without(parts);
        }
        int weights = digits.stream().mapToInt(Part::weight).sum();
        BigDecimal sum = digits.stream()
                .map(part -> number(Objects.requireNonNull(part.value())).multiply(BigDecimal.valueOf(part.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        PeriodValue value = half(sum, weights);
        BigDecimal average = sum.divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
        String marks = digits.stream()
                .map(part -> Objects.requireNonNull(part.value()).code())
                .collect(Collectors.joining(", "));
        boolean gap = parts.stream().anyMatch(part -> part.value() == PeriodValue.NOT_ATTESTED);
        return gap
                ? proposal(value, average, digits.size(), NOT_ATTESTED, marks, FinalsProblem.TEACHER_DECIDES, null)
                : proposal(value, average, digits.size(), clear, marks, null, binds ? value : null);
    }

    /** Where no period has a mark in digits: what all of them say, else a person decides. */
    private static Proposal without(List<Part> parts) {
        List<@Nullable PeriodValue> values =
                parts.stream().map(Part::value).distinct().toList();
        PeriodValue only = values.size() == 1 ? values.getFirst() : null;
        return only == null
                ? proposal(null, null, 0, NO_MARKS, "", FinalsProblem.NOTHING_PROPOSED, null)
                : proposal(only, null, 0, SAME, "", decided(only), null);
    }

    private static @Nullable FinalsProblem decided(PeriodValue value) {
        return value == PeriodValue.NOT_ATTESTED || value == PeriodValue.FAIL ? FinalsProblem.TEACHER_DECIDES : null;
    }

    private static BigDecimal number(PeriodValue value) {
        return new BigDecimal(value.code());
    }

    private static PeriodValue half(BigDecimal mean) {
        return PeriodValue.ofMark(mean.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    private static PeriodValue half(BigDecimal sum, int weights) {
        return PeriodValue.ofMark(
                sum.divide(BigDecimal.valueOf(weights), 0, RoundingMode.HALF_UP).intValueExact());
    }

    private static BigDecimal shown(BigDecimal mean) {
        return mean.setScale(2, RoundingMode.HALF_UP);
    }

    private static Proposal proposal(
            @Nullable PeriodValue value,
            @Nullable BigDecimal average,
            int marks,
            String reason,
            String detail,
            @Nullable FinalsProblem refusal,
            @Nullable PeriodValue bound) {
        return new Proposal(value, average, marks, 0, 0, 0, Works.NONE, reason, detail, false, refusal, bound);
    }
}
