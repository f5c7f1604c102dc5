package ru.zvonok.platform.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** Whether people of the bound organisation can sign in, for doors that count or reach them: no login, no other place. */
@Unguarded("for doors that have asked a right of their own")
@Unnoted("a state; the door that shows it notes whose it is")
public interface AccountStates {

    /** States by person, in one statement; who has no account with a role here is left out. */
    Map<UUID, AccountState> of(Collection<UUID> persons);

    /** Accounts in use by person, in one statement; who has none with a role here is left out. */
    Map<UUID, Long> accounts(Collection<UUID> persons);

    /** Everybody with one of some roles here whose account is in use. */
    Set<UUID> holders(Collection<Role> roles);
}
