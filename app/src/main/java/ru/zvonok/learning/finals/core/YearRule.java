package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.MarkMean;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.Proposal.Works;
import ru.zvonok.learning.journal.Scale;

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
    static final String COURSEWORK = "finals.reason.coursework";
    static final String COURSEWORK_THEME = "finals.reason.coursework-theme";
    static final String EXAM = "finals.reason.exam";
    static final String STATE_EXAM = "finals.reason.exam-state";
    static final String STATE_EXAM_OTHER = "finals.reason.exam-state-other";
    static final String MIXED = "finals.reason.mixed-scales";
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
     * @param scale of the course
     * @param binds whether another mark waits for approval
     */
    static Proposal year(List<Part> periods, Scale scale, boolean binds) {
        return mean(periods, scale, MEAN, MISSING, binds);
    }

    /** The mean of all marks of both last years of a school (order 546). */
    static Proposal overYears(List<Part> marks, Scale scale, boolean binds) {
        return mean(marks, scale, OVER_YEARS, OVER_YEARS_MISSING, binds);
    }

    /**
     * An exam is entered; the result of a state exam is proposed. It has five points, and in a course of more a person decides.
     *
     * @param state null where none is recorded
     */
    static Proposal exam(@Nullable PeriodValue state, Scale scale) {
        if (state == null) {
            return proposal(null, null, 0, EXAM, "", FinalsProblem.NOTHING_PROPOSED, null);
        }
        if (state.fits(scale)) {
            return proposal(state, null, 1, STATE_EXAM, state.code(), null, null);
        }
        PeriodValue near = scale.kind().numbers() ? PeriodValue.of(scale, scale.mark(state.worth())) : null;
        return proposal(near, null, 1, STATE_EXAM_OTHER, state.code(), FinalsProblem.TEACHER_DECIDES, null);
    }

    /**
     * A coursework is marked by whoever hears its defence.
     *
     * @param theme with the supervisor; null where none is written
     */
    static Proposal coursework(@Nullable String theme) {
        return theme == null
                ? proposal(null, null, 0, COURSEWORK, "", FinalsProblem.NOTHING_PROPOSED, null)
                : proposal(null, null, 0, COURSEWORK_THEME, theme, FinalsProblem.NOTHING_PROPOSED, null);
    }

    /** The mark of the year, where there was an exam both in their shares. */
    static Proposal last(
            @Nullable PeriodValue year, @Nullable PeriodValue exam, Scale scale, BigDecimal examShare, boolean binds) {
        if (year == null) {
            return proposal(null, null, 0, NO_YEAR, "", FinalsProblem.NOTHING_PROPOSED, null);
        }
        if (exam == null || exam == PeriodValue.EXEMPT) {
            return proposal(year, null, 1, AS_YEAR, "", decided(year), binds ? year : null);
        }
        if (!exam.mark() || !year.mark()) {
            return proposal(year, null, 2, EXAM_OPEN, "", FinalsProblem.TEACHER_DECIDES, null);
        }
        if (!exam.fits(scale) || !year.fits(scale)) {
            return mixed(year.figures() + ", " + exam.figures());
        }
        BigDecimal mean =
                number(exam).multiply(examShare).add(number(year).multiply(BigDecimal.ONE.subtract(examShare)));
        PeriodValue value = half(mean, scale);
        String marks = year.number() + ", " + exam.number();
        return proposal(value, shown(mean), 2, WITH_EXAM, marks, null, binds ? value : null);
    }

    private static Proposal mean(List<Part> parts, Scale scale, String clear, String lacking, boolean binds) {
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
        if (!digits.stream()
                .allMatch(part -> Objects.requireNonNull(part.value()).fits(scale))) {
            return mixed(digits.stream()
                    .map(part -> Objects.requireNonNull(part.value()).figures())
                    .collect(Collectors.joining(", ")));
        }
        MarkMean mean = MarkMean.NOTHING;
        for (Part part : digits) {
            mean = mean.with(Objects.requireNonNull(part.value()).number(), part.weight());
        }
        PeriodValue value = PeriodValue.of(scale, mean.whole());
        BigDecimal average = mean.shown();
        String marks = written(digits);
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
        return BigDecimal.valueOf(value.number());
    }

    private static PeriodValue half(BigDecimal mean, Scale scale) {
        return PeriodValue.of(scale, mean.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /** «7, 8, 9» */
    private static String written(List<Part> digits) {
        return digits.stream()
                .map(part ->
                        Integer.toString(Objects.requireNonNull(part.value()).number()))
                .collect(Collectors.joining(", "));
    }

    /** Marks of several scales have no mean. */
    private static Proposal mixed(String marks) {
        return proposal(null, null, 0, MIXED, marks, FinalsProblem.NOTHING_PROPOSED, null);
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
