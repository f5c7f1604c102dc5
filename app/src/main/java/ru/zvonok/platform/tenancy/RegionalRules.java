package ru.zvonok.platform.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Numbers of laws and local acts as dated data. A rule of the region counts before one that came with the product, one of
 * the municipality before one of the kind of organisation, that before a general one, the later before the earlier. Public
 * facts: needs no right, says nothing of what happens inside an organisation.
 */
@Unguarded("numbers of laws are public")
@Unnoted("numbers of local law, no person")
public interface RegionalRules {

    /**
     * A rule as it stands.
     *
     * @param value as JSON: a number, a string, true or false, an object or a list
     * @param ofRegion true for a rule of the region's configuration, false for one that came with the product
     */
    record Rule(
            String key,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable OrganisationKind kind,
            @Nullable Long municipality,
            String value,
            String basis,
            boolean ofRegion) {}

    /** The number that holds on a day in the bound organisation; a fault where no rule says it. */
    BigDecimal number(String key, LocalDate day);

    /** The number that holds on a day in an organisation; a fault where no rule says it. */
    BigDecimal number(String key, LocalDate day, OrganisationEntry organisation);

    /** The whole number that holds on a day in the bound organisation; a fault where no rule says it. */
    int whole(String key, LocalDate day);

    /** Whether somebody born on a day has by another day the age in years that the rule says for that other day. */
    boolean reached(String key, LocalDate birth, LocalDate day);

    /** The rule that holds on a day in an organisation. */
    Optional<Rule> find(String key, LocalDate day, OrganisationEntry organisation);

    /** All rules, by key and first day. */
    List<Rule> all();
}
