package ru.zvonok.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Accounts of the people of the bound organisation (ACC-01…06). An account is regional: one person has one, whatever
 * organisations the person belongs to. An organisation sees and touches only accounts that have a role in it, and learns
 * nothing of their other places.
 */
public interface Accounts {

    /** How the list is sorted. */
    enum Sort {
        NAME,
        LOGIN,
        STATE
    }

    /**
     * Finds or makes an account for each person and gives it the roles here; what is there stays. In the order asked for.
     * Cheap enough for a whole school: no password is made, the account waits for its code.
     *
     * <p>Needs {@link AccessAction#OPEN_ACCOUNTS}.
     *
     * @throws Refusal ROLE_NOT_GRANTABLE for a derived, municipal or regional role
     */
    List<AccountEntry> open(List<NewAccount> people);

    /**
     * The same for pupils and parents, of a class or of the whole organisation. They wait for their codes, which whoever
     * makes them may not be allowed to print.
     *
     * <p>Needs {@link AccessAction#OPEN_FAMILY_ACCOUNTS} for {@code of}: the class they belong to, or the organisation.
     *
     * @throws Refusal ROLE_NOT_GRANTABLE for any role that is not of the family
     */
    List<AccountEntry> openFamily(Target of, List<NewAccount> people);

    /** Accounts of persons, as far as they have a role here. Needs {@link AccessAction#VIEW_ACCOUNTS} for {@code of}. */
    Map<UUID, AccountEntry> of(Target of, Collection<UUID> persons);

    /** A page of the accounts with a role here. Needs {@link AccessAction#VIEW_ACCOUNTS} for the organisation. */
    List<AccountEntry> list(AccountFilter filter, Sort sort, boolean descending, int offset, int limit);

    /** How many {@link #list} has in all. Needs {@link AccessAction#VIEW_ACCOUNTS} for the organisation. */
    @Unnoted("numbers, no person")
    int count(AccountFilter filter);

    /**
     * One account with a role here, by its number. Needs {@link AccessAction#VIEW_ACCOUNTS} for the organisation.
     *
     * @throws NotFound also for an account that has no role here
     */
    AccountEntry one(long account);

    /**
     * Makes a new code for each account and voids the older one; in the order asked for. An account that is in use gets a
     * new password by the code, therefore only where nothing but this organisation depends on it: whoever may print for the
     * own class alone prints for accounts that are nothing but family, used or not.
     *
     * <p>Needs {@link AccessAction#PRINT_SLIPS} for {@code of}: the class whose slips are printed, the pupil whose parents'
     * slips, or the organisation. Audited per account.
     *
     * @throws Denied without the right
     * @throws NotFound when {@code of} is out of reach, or one of the persons has no account with a role here
     * @throws Refusal ACCOUNT_USED_ELSEWHERE
     */
    List<Slip> print(Target of, List<UUID> persons);

    /**
     * Blocks an account whose only place is here, ends its sessions and voids its code. Needs
     * {@link AccessAction#BLOCK_ACCOUNTS}.
     *
     * @throws Refusal ACCOUNT_USED_ELSEWHERE: take its roles here instead
     */
    void block(UUID person);

    /**
     * After a stolen password: forgets the password, the outside sign-ins that were linked and what applications were given,
     * ends all sessions and makes a code, with which the person chooses a new password. Needs {@link
     * AccessAction#BLOCK_ACCOUNTS} and {@link AccessAction#PRINT_SLIPS} for the organisation.
     *
     * @throws Refusal ACCOUNT_USED_ELSEWHERE, also for an account that is blocked
     */
    Slip demandPassword(UUID person);

    /** Undoes {@link #block}. Needs {@link AccessAction#BLOCK_ACCOUNTS}. */
    void unblock(UUID person);
}
