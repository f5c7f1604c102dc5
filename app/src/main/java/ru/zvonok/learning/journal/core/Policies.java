package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
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
                number("journal.mark.lowest", day),
                number("journal.mark.highest", day),
                number("journal.edit.window-days", day),
                number("journal.mark.from-grade", day));
    }

    private int number(String key, LocalDate day) {
        return rules.number(key, day)
                .orElseThrow(() -> new IllegalStateException("no rule " + key))
                .intValue();
    }
}
