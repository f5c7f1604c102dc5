package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.DatedFigures;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

/** How figures are reckoned: what the organisation says by itself, else what the region's rules say. */
@Component
class FigureRules {

    private static final int LOWEST = 2;
    private static final int HIGHEST = 5;

    private final RegionalRules rules;
    private final FigureRuleQuery query;
    private final TenantScope scope;

    FigureRules(RegionalRules rules, FigureRuleQuery query, TenantScope scope) {
        this.rules = rules;
        this.query = query;
        this.scope = scope;
    }

    FigureRule on(LocalDate day) {
        return own().stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .map(DatedFigures::rule)
                .findFirst()
                .orElseGet(() -> ofRegion(day));
    }

    List<DatedFigures> own() {
        return query.all(scope.organisations());
    }

    void add(DatedFigures figures) {
        FigureRule rule = figures.rule();
        boolean marks = rule.passed() >= LOWEST && rule.good() <= HIGHEST && rule.passed() <= rule.good();
        boolean shares = Stream.of(rule.five(), rule.four(), rule.three(), rule.two(), rule.notAttested())
                .allMatch(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0);
        if (!marks || !shares) {
            throw new Refusal(FinalsProblem.FIGURE_NUMBERS);
        }
        if (!query.add(scope.organisation(), figures)) {
            throw Refusal.at("validFrom", FinalsProblem.FIGURES_EXIST);
        }
    }

    private FigureRule ofRegion(LocalDate day) {
        return new FigureRule(
                rules.whole("journal.mark.passed", day),
                rules.whole("journal.mark.good", day),
                rules.number("finals.sou.five", day),
                rules.number("finals.sou.four", day),
                rules.number("finals.sou.three", day),
                rules.number("finals.sou.two", day),
                rules.number("finals.sou.not-attested", day));
    }
}
