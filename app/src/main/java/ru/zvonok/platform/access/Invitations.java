package ru.zvonok.platform.access;

import java.util.List;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;

/**
 * How the first people of a place come in: a regional operator invites an organisation's administrator, officers of a
 * municipality and further operators. Every method needs {@link AccessAction#INVITE}, held in the region. Audited in the
 * region, and in the organisation it is about.
 */
public interface Invitations {

    /** Administrators of every open organisation, organisations by name. */
    List<Administration> administrations();

    /** Officers of every municipality and of the region (municipality 0), by name. */
    List<Office> offices();

    /**
     * Makes an account for a new administrator of an organisation; its slip is handed over outside the system.
     *
     * @throws Refusal {@link AccessProblem#NAME_NOT_POSSIBLE} at the part of the name; so do the others
     * @throws NotFound when there is no such open organisation
     */
    Slip inviteAdministrator(long organisation, PersonName name);

    /** The same for an officer of a municipality. */
    Slip inviteMunicipalOfficer(long municipality, PersonName name);

    /** The same for one more operator of the region. */
    Slip inviteRegionalOfficer(PersonName name);

    /**
     * A new slip for an account that was invited and has not been used yet; the older one is void.
     *
     * @throws NotFound when no such unused account was invited
     */
    Slip renew(long account);

    /** The administrators of an organisation. */
    record Administration(long organisation, String name, List<Invited> administrators) {}

    /** The officers of a municipality, or of the region with id 0. */
    record Office(long municipality, String name, List<Invited> officers) {}

    /** Somebody who was invited. */
    record Invited(long account, String name, String login, AccountState state) {}
}
