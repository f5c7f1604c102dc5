package ru.zvonok.platform.access.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.Slip;
import ru.zvonok.platform.kernel.SchoolClock;

/** Makes codes and the slips that tell them. */
@Component
class SlipPress {

    private final Codes codes;
    private final CodeQuery query;
    private final CurrentActor current;
    private final SecuritySettings settings;
    private final SchoolClock clock;

    SlipPress(Codes codes, CodeQuery query, CurrentActor current, SecuritySettings settings, SchoolClock clock) {
        this.codes = codes;
        this.query = query;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /** Fresh codes for the accounts, in their order; the older ones are void. */
    List<Slip> print(List<AccountEntry> accounts, @Nullable Long organisation, ZoneId zone) {
        Instant now = clock.now();
        Instant until = now.plus(settings.codes().valid());
        LocalDate lastDay = until.atZone(zone).toLocalDate().minusDays(1);
        List<CodeQuery.Made> made = new ArrayList<>();
        List<Slip> slips = new ArrayList<>();
        for (AccountEntry account : accounts) {
            String code = codes.fresh();
            made.add(new CodeQuery.Made(account.account(), codes.digest(code)));
            slips.add(new Slip(
                    account.person(),
                    account.name(),
                    account.login(),
                    Codes.shown(code),
                    lastDay,
                    settings.publicUrl(),
                    account.roles()));
        }
        query.keep(made, organisation, current.account(), now, until);
        return slips;
    }
}
