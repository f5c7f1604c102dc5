package ru.zvonok.registry.organisation;

import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.organisation.OrganisationProfile.Capacity;
import ru.zvonok.registry.organisation.OrganisationProfile.Contacts;
import ru.zvonok.registry.organisation.OrganisationProfile.General;
import ru.zvonok.registry.organisation.OrganisationProfile.Requisites;
import ru.zvonok.registry.organisation.OrganisationProfile.Section;

/**
 * Door to the digital profile of the bound organisation (ORG-01…05, ORG-11). A change of a section takes its verification
 * away. Refusals: {@link OrganisationProblem#CHANGED_MEANWHILE}, {@link OrganisationProblem#WRONG_NUMBER} at the
 * field, {@link OrganisationProblem#IMPOSSIBLE_COUNT}, {@link OrganisationProblem#SOURCE_MISSING}.
 */
public interface Profiles {

    /** The profile; empty fields where nobody has filled it yet. {@link OrganisationAction#VIEW}. */
    @Unnoted("what the organisation says of itself in public")
    OrganisationProfile profile();

    /** {@link OrganisationAction#EDIT_PROFILE}. */
    void change(int version, General general, Contacts contacts, Requisites requisites, Capacity capacity);

    /** {@link OrganisationAction#VERIFY_PROFILE}. */
    void verify(Section section, String source);
}
