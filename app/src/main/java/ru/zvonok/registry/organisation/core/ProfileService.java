package ru.zvonok.registry.organisation.core;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.organisation.OrganisationAction;
import ru.zvonok.registry.organisation.OrganisationProblem;
import ru.zvonok.registry.organisation.OrganisationProfile;
import ru.zvonok.registry.organisation.OrganisationProfile.Capacity;
import ru.zvonok.registry.organisation.OrganisationProfile.Contacts;
import ru.zvonok.registry.organisation.OrganisationProfile.General;
import ru.zvonok.registry.organisation.OrganisationProfile.Requisites;
import ru.zvonok.registry.organisation.OrganisationProfile.Section;
import ru.zvonok.registry.organisation.Profiles;

@Service
class ProfileService implements Profiles {

    private static final OrganisationProfile EMPTY = new OrganisationProfile(
            0,
            new General(null, null, null),
            new Contacts(null, null, null, null, null),
            new Requisites(null, null, null),
            new Capacity(null, null),
            Map.of());

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final ProfileQuery query;

    ProfileService(AccessControl access, Audit audit, TenantScope scope, SchoolClock clock, ProfileQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public OrganisationProfile profile() {
        access.require(OrganisationAction.VIEW, Target.organisation());
        return query.find(scope.organisation()).orElse(EMPTY);
    }

    @Override
    @Transactional
    public void change(int version, General general, Contacts contacts, Requisites requisites, Capacity capacity) {
        access.require(OrganisationAction.EDIT_PROFILE, Target.organisation());
        RegisterNumbers.check(requisites);
        Counts.check(capacity);
        long organisation = scope.organisation();
        OrganisationProfile before = query.find(organisation).orElse(EMPTY);
        if (!query.write(organisation, version, general, contacts, requisites, capacity)) {
            throw new Refusal(OrganisationProblem.CHANGED_MEANWHILE);
        }
        forgetChanged(organisation, Section.GENERAL, before.general(), general);
        forgetChanged(organisation, Section.CONTACTS, before.contacts(), contacts);
        forgetChanged(organisation, Section.REQUISITES, before.requisites(), requisites);
        forgetChanged(organisation, Section.CAPACITY, before.capacity(), capacity);
        audit.wrote("organisation.profile-changed", about -> about.fact("version", version + 1));
    }

    @Override
    @Transactional
    public void verify(Section section, String source) {
        access.require(OrganisationAction.VERIFY_PROFILE, Target.organisation());
        if (source.isBlank()) {
            throw Refusal.at("source", OrganisationProblem.SOURCE_MISSING);
        }
        Actor actor = access.actor();
        query.verify(scope.organisation(), section, actor.account(), actor.name(), clock.now(), source.strip());
        audit.wrote("organisation.profile-verified", about -> about.fact("section", section));
    }

    private void forgetChanged(long organisation, Section section, Object before, Object after) {
        if (!before.equals(after)) {
            query.forgetVerification(organisation, section);
        }
    }
}
