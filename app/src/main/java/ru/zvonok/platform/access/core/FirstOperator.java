package ru.zvonok.platform.access.core;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Slip;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;

/** The first operator of the region, whom nobody can invite yet. */
@Component
class FirstOperator {

    private static final String REGION = "REGION";

    private final AccountMaker maker;
    private final NewAccountQuery accounts;
    private final AccountMemberQuery members;
    private final AccountQuery query;
    private final SlipPress press;
    private final SchoolClock clock;
    private final Audit audit;

    FirstOperator(
            AccountMaker maker,
            NewAccountQuery accounts,
            AccountMemberQuery members,
            AccountQuery query,
            SlipPress press,
            SchoolClock clock,
            Audit audit) {
        this.maker = maker;
        this.accounts = accounts;
        this.members = members;
        this.query = query;
        this.press = press;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes the account with its code.
     *
     * @param login the wanted login; null: one is made from the name
     * @throws Refusal OPERATOR_EXISTS when there is one, LOGIN_TAKEN when the login is no login or is taken
     */
    @Transactional
    Slip make(PersonName name, @Nullable String login) {
        if (!members.holders(REGION, Role.REGIONAL_OFFICER).isEmpty()) {
            throw new Refusal(AccessProblem.OPERATOR_EXISTS);
        }
        UUID person = UUID.randomUUID();
        if (login != null) {
            String wanted = AccountsForSignIn.normal(login);
            if (!wanted.matches("[a-z][a-z0-9.-]{2,31}")) {
                throw new Refusal(AccessProblem.LOGIN_TAKEN);
            }
            accounts.make(List.of(new NewAccountQuery.Wanted(person, wanted, name.brief())), clock.now());
        } else {
            maker.accounts(Map.of(person, name));
        }
        AccountQuery.Account account = query.byPerson(person).orElseThrow(() -> new Refusal(AccessProblem.LOGIN_TAKEN));
        accounts.give(REGION, 0, List.of(new NewAccountQuery.Given(account.id(), person, Role.REGIONAL_OFFICER)));
        audit.regional("access.first-operator", entry -> entry.account(account.id()));
        var entry = new AccountEntry(
                account.id(),
                person,
                account.name(),
                account.login(),
                account.state(),
                Set.of(Role.REGIONAL_OFFICER),
                null,
                null);
        return press.print(List.of(entry), null, ZoneOffset.UTC).getFirst();
    }
}
