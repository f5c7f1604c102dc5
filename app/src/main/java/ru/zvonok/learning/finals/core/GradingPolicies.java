package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

/** The policy that holds: the school's own, else what the region's rules say. */
@Component
class GradingPolicies {

    private static final int MOST_MARKS = 100;
    private static final BigDecimal WIDEST_EDGE = new BigDecimal("0.5");

    private final PolicyQuery query;
    private final RegionalRules rules;
    private final TenantScope scope;

    GradingPolicies(PolicyQuery query, RegionalRules rules, TenantScope scope) {
        this.query = query;
        this.rules = rules;
        this.scope = scope;
    }

    GradingPolicy on(LocalDate day) {
        var limits = new GradingPolicy.Limits(
                rules.number("finals.average.passed", day), rules.number("finals.control-works.share", day));
        return query.on(scope.organisations(), day, limits).orElseGet(() -> ofRegion(day, limits));
    }

    void add(GradingPolicy policy) {
        boolean sound = share(policy.roundingThreshold())
                && share(policy.absenceShare())
                && policy.minimumMarks() >= 0
                && policy.minimumMarks() <= MOST_MARKS
                && policy.edge().signum() >= 0
                && policy.edge().compareTo(WIDEST_EDGE) < 0;
        if (!sound) {
            throw new Refusal(FinalsProblem.POLICY_NUMBERS);
        }
        if (!query.add(scope.organisation(), policy)) {
            throw Refusal.at("validFrom", FinalsProblem.POLICY_EXISTS);
        }
    }

    private GradingPolicy ofRegion(LocalDate day, GradingPolicy.Limits limits) {
        return new GradingPolicy(
                day,
                rules.number("finals.rounding.threshold", day),
                rules.whole("finals.marks.minimum", day),
                rules.number("finals.absence.share", day),
                rules.number("finals.edge", day),
                rules.number("finals.weighted", day).signum() != 0,
                rules.number("finals.control-works", day).signum() != 0,
                limits);
    }

    private static boolean share(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }
}
