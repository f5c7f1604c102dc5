package ru.zvonok.platform.access.core;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Invitations;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Slip;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Asked from the region, which only reads; what is written is written inside the organisation it is about, or in none. */
@Service
class InvitationsService implements Invitations {

    private static final String ORGANISATION = "ORGANISATION";
    private static final String MUNICIPALITY = "MUNICIPALITY";
    private static final String REGION = "REGION";
    private static final int LONGEST_NAME = 100;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’.-]*");

    private final AccessControl access;
    private final Directory directory;
    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final AccountMaker maker;
    private final NewAccountQuery grants;
    private final AccountMemberQuery members;
    private final AccountQuery accounts;
    private final SlipPress press;
    private final Audit audit;

    InvitationsService(
            AccessControl access,
            Directory directory,
            TenantScope scope,
            TransactionTemplate transaction,
            AccountMaker maker,
            NewAccountQuery grants,
            AccountMemberQuery members,
            AccountQuery accounts,
            SlipPress press,
            Audit audit) {
        this.access = access;
        this.directory = directory;
        this.scope = scope;
        this.transaction = transaction;
        this.maker = maker;
        this.grants = grants;
        this.members = members;
        this.accounts = accounts;
        this.press = press;
        this.audit = audit;
    }

    @Override
    public List<Administration> administrations() {
        access.requireAny(AccessAction.INVITE);
        List<AccountMemberQuery.Holder> holders = holders(ORGANISATION, Role.ORG_ADMIN);
        return directory.organisations().stream()
                .filter(one -> !one.closed())
                .map(one -> new Administration(one.id(), one.shortName(), in(holders, one.id())))
                .toList();
    }

    @Override
    public List<Office> offices() {
        access.requireAny(AccessAction.INVITE);
        List<AccountMemberQuery.Holder> municipal = holders(MUNICIPALITY, Role.MUNICIPAL_OFFICER);
        List<AccountMemberQuery.Holder> regional = holders(REGION, Role.REGIONAL_OFFICER);
        List<Office> offices = new ArrayList<>();
        offices.add(new Office(0, directory.regionName(), in(regional, 0)));
        directory.municipalities().stream()
                .filter(one -> !one.closed())
                .map(one -> new Office(one.id(), one.name(), in(municipal, one.id())))
                .forEach(offices::add);
        return offices;
    }

    @Override
    public Slip inviteAdministrator(long organisation, PersonName name) {
        access.requireAny(AccessAction.INVITE);
        possible(name);
        OrganisationEntry entry = directory
                .organisation(organisation)
                .filter(one -> !one.closed())
                .orElseThrow(NotFound::new);
        return writing(organisation, () -> invited(name, ORGANISATION, organisation, Role.ORG_ADMIN, entry.zone()));
    }

    @Override
    public Slip inviteMunicipalOfficer(long municipality, PersonName name) {
        access.requireAny(AccessAction.INVITE);
        possible(name);
        if (directory.municipality(municipality).filter(one -> !one.closed()).isEmpty()) {
            throw new NotFound();
        }
        return writing(null, () -> invited(name, MUNICIPALITY, municipality, Role.MUNICIPAL_OFFICER, ZoneOffset.UTC));
    }

    @Override
    public Slip inviteRegionalOfficer(PersonName name) {
        access.requireAny(AccessAction.INVITE);
        possible(name);
        return writing(null, () -> invited(name, REGION, 0, Role.REGIONAL_OFFICER, ZoneOffset.UTC));
    }

    @Override
    public Slip renew(long account) {
        access.requireAny(AccessAction.INVITE);
        return writing(null, () -> {
            AccountQuery.Account known = accounts.byId(account)
                    .filter(one -> one.state() == AccountState.NEW && holdsOffice(one.id()))
                    .orElseThrow(NotFound::new);
            audit.regional("access.code-made", entry -> entry.account(account));
            return slip(known, Set.of(), null, ZoneOffset.UTC);
        });
    }

    private List<AccountMemberQuery.Holder> holders(String place, Role role) {
        return writing(null, () -> {
            List<AccountMemberQuery.Holder> found = members.holders(place, role);
            audit.regional("access.invitations-read", about -> about.fact("people", found.size()));
            return found;
        });
    }

    private static void possible(PersonName name) {
        possible("last", name.last());
        possible("first", name.first());
        if (name.middle() != null) {
            possible("middle", name.middle());
        }
    }

    private static void possible(String field, String part) {
        if (part.length() > LONGEST_NAME || !NAME.matcher(part).matches()) {
            throw Refusal.at(field, AccessProblem.NAME_NOT_POSSIBLE);
        }
    }

    private boolean holdsOffice(long account) {
        return List.of(
                        members.holders(ORGANISATION, Role.ORG_ADMIN),
                        members.holders(MUNICIPALITY, Role.MUNICIPAL_OFFICER),
                        members.holders(REGION, Role.REGIONAL_OFFICER))
                .stream()
                .flatMap(List::stream)
                .anyMatch(holder -> holder.account() == account);
    }

    /** Makes the account with its role and first code; inside a transaction. */
    Slip invited(PersonName name, String place, long placeId, Role role, ZoneId zone) {
        UUID person = UUID.randomUUID();
        long account =
                Objects.requireNonNull(maker.accounts(Map.of(person, name)).get(person));
        grants.give(place, placeId, List.of(new NewAccountQuery.Given(account, person, role)));
        audit.regional("access.invited", entry -> entry.account(account)
                .fact("role", role)
                .fact("place", place)
                .fact("id", placeId));
        boolean inside = place.equals(ORGANISATION);
        if (inside) {
            audit.wrote("access.invited", entry -> entry.account(account).fact("role", role));
        }
        AccountQuery.Account known = accounts.byId(account).orElseThrow();
        return slip(known, Set.of(role), inside ? placeId : null, zone);
    }

    private Slip slip(AccountQuery.Account account, Set<Role> roles, @Nullable Long organisation, ZoneId zone) {
        var entry = new AccountEntry(
                account.id(), account.person(), account.name(), account.login(), account.state(), roles, null, null);
        return press.print(List.of(entry), organisation, zone).getFirst();
    }

    /** In the organisation as its tenant; without one in the tables of the region alone, bound to an id that nobody has. */
    private <T> T writing(@Nullable Long organisation, Supplier<T> work) {
        return scope.in(
                new Scope.Organisation(organisation == null ? 0 : organisation),
                () -> transaction.execute(status -> work.get()));
    }

    private static List<Invited> in(List<AccountMemberQuery.Holder> holders, long place) {
        return holders.stream()
                .filter(one -> one.placeId() == place)
                .map(one -> new Invited(one.account(), one.name(), one.login(), one.state()))
                .toList();
    }
}
