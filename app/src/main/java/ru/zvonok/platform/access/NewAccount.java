package ru.zvonok.platform.access;

import java.util.Set;
import java.util.UUID;
import ru.zvonok.platform.kernel.PersonName;

/**
 * An account that is wanted for a person of the bound organisation.
 *
 * @param person GUID of the person, the same in every organisation that knows the person
 * @param name for the login and the greeting
 * @param roles what the account may be here; grantable roles of an organisation only
 */
public record NewAccount(UUID person, PersonName name, Set<Role> roles) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
