package ru.zvonok.learning.journal.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ClosingRule.Kind;
import ru.zvonok.platform.tenancy.RegionalRules;

/** The dated numbers of the journal. */
@Component
class Policies {

    private final RegionalRules rules;

    Policies(RegionalRules rules) {
        this.rules = rules;
    }

    JournalPolicy on(LocalDate day) {
        return new JournalPolicy(
                rules.whole("journal.mark.from-grade", day),
                usual(day),
                rules.whole("journal.close.attested-days", day));
    }

    /** How long the journal stays open where an organisation says nothing itself. */
    ClosingNumbers usual(LocalDate day) {
        Map<Kind, Integer> values = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            values.put(kind, rules.whole(kind.regionalRule(), day));
        }
        return new ClosingNumbers(values);
    }

    /** At more than which part of the lessons somebody has to be exempt for the whole period to be. */
    BigDecimal exemptShare(LocalDate day) {
        return rules.number("journal.exempt.share", day);
    }
}
