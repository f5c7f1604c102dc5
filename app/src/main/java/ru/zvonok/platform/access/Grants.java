package ru.zvonok.platform.access;

import java.util.UUID;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;

/** Roles of accounts in the bound organisation. They hold and end at once, on every node within a second. */
public interface Grants {

    /**
     * Gives a role to a person who has an account here; nothing where it is held. Needs {@link AccessAction#GIVE_ROLES}.
     *
     * @throws NotFound when the person has no account with a role here
     * @throws Refusal ROLE_NOT_GRANTABLE for a derived, municipal or regional role
     */
    void give(UUID person, Role role);

    /**
     * Takes a role; nothing where it is not held. The last role gone, the organisation no longer sees the account. Needs
     * {@link AccessAction#GIVE_ROLES}.
     *
     * @throws Refusal OWN_ADMINISTRATOR when an administrator would take the own role
     */
    void take(UUID person, Role role);
}
