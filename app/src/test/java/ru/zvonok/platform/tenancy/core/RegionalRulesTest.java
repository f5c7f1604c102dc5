package ru.zvonok.platform.tenancy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.RegionalRules.Rule;

/** Which of several dated rules holds. */
class RegionalRulesTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 31);
    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);
    private static final List<Rule> RULES = List.of(
            rule(LocalDate.of(2022, 9, 1), null, null, null, "1", false),
            rule(SINCE, null, null, null, "2", true),
            rule(SINCE, null, OrganisationKind.COLLEGE, null, "3", true),
            rule(SINCE, SINCE.plusDays(9), null, 7L, "4", true));

    @Test
    void theOneThatCameWithTheProductHoldsUntilTheRegionHasItsOwn() {
        assertThat(find(BEFORE, OrganisationKind.SCHOOL, null)).contains("1");
        assertThat(find(SINCE, OrganisationKind.SCHOOL, null)).contains("2");
    }

    @Test
    void theNearerOneHolds() {
        assertThat(find(SINCE, OrganisationKind.COLLEGE, null)).contains("3");
        assertThat(find(SINCE, OrganisationKind.COLLEGE, 7L)).contains("4");
        assertThat(find(SINCE, OrganisationKind.SCHOOL, 8L)).contains("2");
    }

    @Test
    void itEndsAfterItsLastDay() {
        assertThat(find(SINCE.plusDays(9), OrganisationKind.SCHOOL, 7L)).contains("4");
        assertThat(find(SINCE.plusDays(10), OrganisationKind.SCHOOL, 7L)).contains("2");
    }

    @Test
    void beforeAllThereIsNone() {
        assertThat(find(LocalDate.of(2020, 1, 1), OrganisationKind.SCHOOL, null))
                .isEmpty();
    }

    private static Optional<String> find(LocalDate day, OrganisationKind kind, @Nullable Long municipality) {
        return RegionalRulesService.nearest(RULES, "journal.days", day, kind, municipality)
                .map(Rule::value);
    }

    private static Rule rule(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable OrganisationKind kind,
            @Nullable Long municipality,
            String value,
            boolean ofRegion) {
        return new Rule("journal.days", from, to, kind, municipality, value, "Приказ", ofRegion);
    }
}
