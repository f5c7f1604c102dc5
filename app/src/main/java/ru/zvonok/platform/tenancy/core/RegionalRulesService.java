package ru.zvonok.platform.tenancy.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.RegionalRules;

@Service
class RegionalRulesService implements RegionalRules {

    private static final Comparator<Rule> NEAREST = Comparator.comparing(Rule::ofRegion)
            .thenComparing(rule -> rule.municipality() != null)
            .thenComparing(rule -> rule.kind() != null)
            .thenComparing(Rule::validFrom);

    private final DirectoryService directory;

    RegionalRulesService(DirectoryService directory) {
        this.directory = directory;
    }

    @Override
    public BigDecimal number(String key, LocalDate day) {
        return number(key, day, directory.current());
    }

    @Override
    public BigDecimal number(String key, LocalDate day, OrganisationEntry organisation) {
        return find(key, day, organisation)
                .flatMap(rule -> decimal(rule.value()))
                .orElseThrow(() -> new IllegalStateException("no rule says " + key));
    }

    @Override
    public int whole(String key, LocalDate day) {
        try {
            return number(key, day).intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new IllegalStateException("the rule says no whole number: " + key, notWhole);
        }
    }

    @Override
    public boolean reached(String key, LocalDate birth, LocalDate day) {
        return !birth.plusYears(whole(key, day)).isAfter(day);
    }

    @Override
    public Optional<Rule> find(String key, LocalDate day, OrganisationEntry organisation) {
        return nearest(
                directory.rules().getOrDefault(key, List.of()),
                key,
                day,
                organisation.kind(),
                organisation.municipality());
    }

    static Optional<Rule> nearest(
            List<Rule> rules, String key, LocalDate day, OrganisationKind kind, @Nullable Long municipality) {
        return rules.stream()
                .filter(rule -> rule.key().equals(key) && holds(rule, day) && concerns(rule, kind, municipality))
                .max(NEAREST);
    }

    @Override
    public List<Rule> all() {
        return directory.rules().values().stream().flatMap(List::stream).toList();
    }

    /** Of a value as JSON writes it; empty for what is no number. */
    private static Optional<BigDecimal> decimal(String json) {
        try {
            return Optional.of(new BigDecimal(json));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private static boolean holds(Rule rule, LocalDate day) {
        LocalDate to = rule.validTo();
        return !day.isBefore(rule.validFrom()) && (to == null || !day.isAfter(to));
    }

    private static boolean concerns(Rule rule, OrganisationKind kind, @Nullable Long municipality) {
        return (rule.kind() == null || rule.kind() == kind)
                && (rule.municipality() == null || rule.municipality().equals(municipality));
    }
}
