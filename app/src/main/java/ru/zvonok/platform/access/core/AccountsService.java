package ru.zvonok.platform.access.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountFilter;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.GrantsChanged;
import ru.zvonok.platform.access.NewAccount;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Slip;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.core.AccessChanges.SessionsToEnd;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;

@Service
class AccountsService implements Accounts {

    private final AccessControl access;
    private final Directory directory;
    private final AccountMemberQuery members;
    private final AccountMaker maker;
    private final NewAccountQuery grants;
    private final AccountQuery accounts;
    private final CodeQuery codes;
    private final SessionQuery sessions;
    private final AuthorizationQuery given;
    private final SlipPress press;
    private final SchoolClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AccountsService(
            AccessControl access,
            Directory directory,
            AccountMemberQuery members,
            AccountMaker maker,
            NewAccountQuery grants,
            AccountQuery accounts,
            CodeQuery codes,
            SessionQuery sessions,
            AuthorizationQuery given,
            SlipPress press,
            SchoolClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.access = access;
        this.directory = directory;
        this.members = members;
        this.maker = maker;
        this.grants = grants;
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.given = given;
        this.press = press;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional
    public List<AccountEntry> open(List<NewAccount> people) {
        access.require(AccessAction.OPEN_ACCOUNTS, Target.organisation());
        people.stream().flatMap(one -> one.roles().stream()).forEach(GrantsService::grantableHere);
        return make(people);
    }

    @Override
    @Transactional
    public List<AccountEntry> openFamily(Target of, List<NewAccount> people) {
        access.require(AccessAction.OPEN_FAMILY_ACCOUNTS, of);
        if (people.stream().flatMap(one -> one.roles().stream()).anyMatch(role -> role.seat() != Role.Seat.FAMILY)) {
            throw new Refusal(AccessProblem.ROLE_NOT_GRANTABLE);
        }
        return make(people);
    }

    private List<AccountEntry> make(List<NewAccount> people) {
        long here = directory.current().id();
        Map<UUID, PersonName> names = new LinkedHashMap<>();
        people.forEach(one -> names.put(one.person(), one.name()));
        Map<UUID, Long> made = maker.accounts(names);
        List<NewAccountQuery.Given> given = people.stream()
                .flatMap(one -> one.roles().stream()
                        .map(role -> new NewAccountQuery.Given(
                                Objects.requireNonNull(made.get(one.person())), one.person(), role)))
                .toList();
        List<Long> changed = grants.give("ORGANISATION", here, given);
        Map<UUID, AccountEntry> entries = byPerson(members.of(here, names.keySet()));
        entries.values().stream()
                .filter(entry -> entry.state() == AccountState.ACTIVE && changed.contains(entry.account()))
                .forEach(entry -> events.publishEvent(new GrantsChanged(entry.account())));
        audit.wrote("access.accounts-opened", entry -> entry.fact("accounts", names.size())
                .fact("changed", changed.size()));
        return names.keySet().stream().map(person -> found(entries, person)).toList();
    }

    @Override
    @Transactional
    public Map<UUID, AccountEntry> of(Target of, Collection<UUID> persons) {
        access.require(AccessAction.VIEW_ACCOUNTS, of);
        Map<UUID, AccountEntry> found = byPerson(members.of(directory.current().id(), persons));
        audit.read("access.accounts-read", about -> about.fact("accounts", found.size()));
        return found;
    }

    @Override
    @Transactional
    public List<AccountEntry> list(AccountFilter filter, Sort sort, boolean descending, int offset, int limit) {
        access.require(AccessAction.VIEW_ACCOUNTS, Target.organisation());
        List<AccountEntry> found = members.list(directory.current().id(), filter, sort, descending, offset, limit);
        audit.read("access.accounts-read", about -> about.fact("accounts", found.size()));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public int count(AccountFilter filter) {
        access.require(AccessAction.VIEW_ACCOUNTS, Target.organisation());
        return members.count(directory.current().id(), filter);
    }

    @Override
    @Transactional
    public AccountEntry one(long account) {
        access.require(AccessAction.VIEW_ACCOUNTS, Target.organisation());
        AccountEntry found = members.one(directory.current().id(), account).orElseThrow(NotFound::new);
        audit.read("access.accounts-read", about -> about.account(account));
        return found;
    }

    @Override
    @Transactional
    public List<Slip> print(Target of, List<UUID> persons) {
        access.require(AccessAction.PRINT_SLIPS, of);
        var here = directory.current();
        Map<UUID, AccountEntry> known = byPerson(members.of(here.id(), persons));
        List<AccountEntry> wanted =
                persons.stream().distinct().map(person -> found(known, person)).toList();
        refuseOthers(wanted, here.id(), access.allows(AccessAction.PRINT_SLIPS, Target.organisation()));
        List<Slip> slips = press.print(wanted, here.id(), here.zone());
        List<Long> numbers = new ArrayList<>();
        for (AccountEntry entry : wanted) {
            numbers.add(entry.account());
            audit.regional("access.code-made", about -> about.account(entry.account()));
        }
        audit.wrote("access.slips-printed", entry -> entry.fact("accounts", numbers.size()));
        return slips;
    }

    @Override
    @Transactional
    public void block(UUID person) {
        access.require(AccessAction.BLOCK_ACCOUNTS, Target.organisation());
        AccountEntry account = only(person);
        if (account.state() != AccountState.BLOCKED) {
            accounts.state(account.account(), AccountState.BLOCKED);
            codes.drop(account.account());
            given.end(account.login());
            changed(account, "access.account-blocked");
        }
    }

    @Override
    @Transactional
    public Slip demandPassword(UUID person) {
        access.require(AccessAction.BLOCK_ACCOUNTS, Target.organisation());
        access.require(AccessAction.PRINT_SLIPS, Target.organisation());
        AccountEntry account = only(person);
        if (account.state() == AccountState.BLOCKED) {
            throw new Refusal(AccessProblem.ACCOUNT_USED_ELSEWHERE);
        }
        accounts.forget(account.account());
        given.end(account.login());
        var here = directory.current();
        Slip slip = press.print(List.of(account), here.id(), here.zone()).getFirst();
        changed(account, "access.password-demanded");
        return slip;
    }

    @Override
    @Transactional
    public void unblock(UUID person) {
        access.require(AccessAction.BLOCK_ACCOUNTS, Target.organisation());
        AccountEntry account = only(person);
        if (account.state() == AccountState.BLOCKED) {
            accounts.state(account.account(), account.activated() == null ? AccountState.NEW : AccountState.ACTIVE);
            changed(account, "access.account-unblocked");
        }
    }

    private void changed(AccountEntry account, String event) {
        events.publishEvent(new GrantsChanged(account.account()));
        events.publishEvent(new SessionsToEnd(sessions.endAll(account.account(), 0, clock.now())));
        audit.regional(event, entry -> entry.account(account.account()));
        audit.wrote(event, entry -> entry.account(account.account()));
    }

    /**
     * Accounts in use may only get a new password from those on whom they wholly depend. Whoever prints for a class alone
     * never gets the code of an account that is more than family, here or elsewhere, used or not.
     */
    private void refuseOthers(List<AccountEntry> wanted, long here, boolean whole) {
        if (!whole) {
            Set<Long> staff =
                    members.staff(wanted.stream().map(AccountEntry::account).toList());
            if (!staff.isEmpty()) {
                throw new Refusal(AccessProblem.ACCOUNT_USED_ELSEWHERE);
            }
        }
        List<AccountEntry> used = wanted.stream()
                .filter(entry -> entry.state() != AccountState.NEW)
                .toList();
        Set<Long> elsewhere =
                members.elsewhere(used.stream().map(AccountEntry::account).toList(), here);
        for (AccountEntry entry : used) {
            if (elsewhere.contains(entry.account()) || entry.state() == AccountState.BLOCKED) {
                throw new Refusal(AccessProblem.ACCOUNT_USED_ELSEWHERE);
            }
        }
    }

    private AccountEntry only(UUID person) {
        long here = directory.current().id();
        AccountEntry account = found(byPerson(members.of(here, List.of(person))), person);
        if (!members.elsewhere(List.of(account.account()), here).isEmpty()) {
            throw new Refusal(AccessProblem.ACCOUNT_USED_ELSEWHERE);
        }
        return account;
    }

    private static Map<UUID, AccountEntry> byPerson(List<AccountEntry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(
                        AccountEntry::person, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static AccountEntry found(Map<UUID, AccountEntry> known, UUID person) {
        AccountEntry entry = known.get(person);
        if (entry == null) {
            throw new NotFound();
        }
        return entry;
    }
}
