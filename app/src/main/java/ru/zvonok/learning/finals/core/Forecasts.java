package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.Forecast;
import ru.zvonok.learning.finals.Forecast.Certainty;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodReasons;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.journal.ImaginedMark;
import ru.zvonok.learning.journal.MarkSums;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.StudentResult;
import ru.zvonok.registry.calendar.Period;

/** How firm a proposal is, and what it would take for another; asks {@link ProposalRule} and reckons nothing itself. Pure. */
final class Forecasts {

    private static final int LOWEST = 2;
    private static final int HIGHEST = 5;
    private static final int LONG = 12;

    private Forecasts() {}

    static Proposal imagine(StudentResult result, GradingPolicy policy, List<ImaginedMark> further) {
        return ProposalRule.propose(result.with(further), policy);
    }

    static OptionalInt fewest(StudentResult result, GradingPolicy policy, PeriodValue wanted, ImaginedMark like) {
        for (int count = 0; count <= PeriodReasons.MOST_FURTHER; count++) {
            Proposal proposal = imagine(result, policy, Collections.nCopies(count, like));
            @Nullable PeriodValue value = proposal.value();
            boolean reached = value != null && (value.same(wanted) || value.better(wanted));
            if (reached && proposal.refusal() == null) {
                return OptionalInt.of(count);
            }
        }
        return OptionalInt.empty();
    }

    static Forecast of(StudentResult result, GradingPolicy policy, Period period, LocalDate today) {
        Proposal now = ProposalRule.propose(result.result(), policy);
        @Nullable PeriodValue value = now.value();
        if (value == null) {
            return new Forecast(null, Certainty.EARLY, 0, null, null);
        }
        if (period.endsOn().isBefore(today)) {
            return new Forecast(value, Certainty.OVER, 0, value, value);
        }
        if (value == PeriodValue.NOT_ATTESTED) {
            return new Forecast(value, Certainty.ABSENCES, 0, value, value);
        }
        int marks = result.result().averages().marks();
        int further = further(marks, period, today);
        PeriodValue lowest = moved(result, policy, value, -1, further);
        PeriodValue highest = moved(result, policy, value, 1, further);
        Certainty certainty = marks < policy.minimumMarks()
                ? Certainty.EARLY
                : certainty(result, policy, value, lowest == value && highest == value);
        return new Forecast(value, certainty, further, lowest, highest);
    }

    private static Certainty certainty(StudentResult result, GradingPolicy policy, PeriodValue value, boolean firm) {
        if (firm) {
            return Certainty.FIRM;
        }
        boolean next = moved(result, policy, value, -1, 1) == value && moved(result, policy, value, 1, 1) == value;
        return next ? Certainty.LIKELY : Certainty.OPEN;
    }

    /** What would be proposed with marks that are worth one less or more than the one proposed now. */
    private static PeriodValue moved(StudentResult result, GradingPolicy policy, PeriodValue value, int by, int count) {
        int mark = next(result.scale(), value, by);
        MarkSums sums = result.sums();
        // the next marks weigh what those so far weigh
        int weight = sums.marks() == 0 ? 1 : (int) Math.max(1, Math.round((double) sums.weights() / sums.marks()));
        Proposal then = imagine(result, policy, Collections.nCopies(count, new ImaginedMark(mark, weight, false)));
        @Nullable PeriodValue moved = then.value();
        return moved == null ? value : moved;
    }

    /** A mark beside the one that is proposed; of a long scale one that is worth so. */
    private static int next(Scale scale, PeriodValue value, int by) {
        if (!value.mark()) {
            return scale.mark(by < 0 ? LOWEST : HIGHEST);
        }
        return scale.marks().size() > LONG
                ? scale.mark(Math.clamp((long) value.worth() + by, LOWEST, HIGHEST))
                : Math.clamp((long) value.number() + by, scale.lowest(), scale.highest());
    }

    /** As many as came so far in the same time, and at least one while the period lasts. */
    private static int further(int marks, Period period, LocalDate today) {
        LocalDate first = today.isBefore(period.startsOn()) ? period.startsOn() : today;
        long gone = Math.max(1, ChronoUnit.DAYS.between(period.startsOn(), first) + 1);
        long left = ChronoUnit.DAYS.between(first, period.endsOn());
        return (int) Math.max(1, Math.round((double) marks * left / gone));
    }
}
