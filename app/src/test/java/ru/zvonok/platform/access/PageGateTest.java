package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

@ModuleTest
class PageGateTest {

    @Autowired
    PageGate gate;

    @Autowired
    AccessControl access;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnPlaces own;

    @Autowired
    TwoTenants tenants;

    @Test
    void aMemberStandsOnTheOwnOrganisationOnly() {
        long own = tenants.school();
        long other = tenants.school();
        Actor teacher = tenants.member(own, Role.TEACHER);

        assertThat(SignedInAs.call(teacher, () -> gate.onOrganisation(own))).contains(new Scope.Organisation(own));
        assertThat(SignedInAs.call(teacher, () -> gate.onOrganisation(other))).isEmpty();
        assertThat(SignedInAs.call(teacher, () -> gate.onOrganisation(999))).isEmpty();
        assertThat(SignedInAs.call(teacher, () -> gate.onRegion())).isEmpty();
        assertThat(gate.onOrganisation(own)).isEmpty();
    }

    /** A page that was open when its organisation was closed stands on it still; nothing opens there any more. */
    @Test
    void inAClosedOrganisationNobodyHoldsAnything() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        assertThat(tenants.as(admin, school, () -> access.allowsAny(AccessAction.OPEN_ACCOUNTS)))
                .isTrue();
        assertThat(SignedInAs.call(admin, () -> access.mayEnter(school))).isTrue();

        tenants.close(school);

        assertThat(SignedInAs.call(admin, () -> gate.onOrganisation(school))).isEmpty();
        assertThat(SignedInAs.call(admin, () -> access.mayEnter(school))).isFalse();
        assertThat(tenants.as(admin, school, () -> access.roles())).isEmpty();
        assertThatThrownBy(() -> tenants.as(admin, school, () -> accounts.open(List.of())))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aClosedMunicipalityIsNoPlace() {
        long municipality = tenants.municipality();
        long school = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        Actor officer = tenants.officer(municipality);
        Actor regional = tenants.regionalOfficer();
        Scope open = SignedInAs.call(officer, () -> gate.onMunicipality(municipality))
                .orElseThrow();
        assertThat(SignedInAs.call(officer, own::all)).hasSize(1);

        tenants.closeMunicipality(municipality);

        assertThat(SignedInAs.call(officer, () -> gate.onMunicipality(municipality)))
                .isEmpty();
        assertThat(SignedInAs.call(regional, () -> gate.onMunicipality(municipality)))
                .isEmpty();
        assertThat(SignedInAs.call(officer, own::all)).isEmpty();
        tenants.close(school);
        assertThat(tenants.looking(officer, open, access::roles)).isEmpty();
    }

    @Test
    void anOfficerLooksIntoTheOwnMunicipalityOnly() {
        long municipality = tenants.municipality();
        long neighbour = tenants.municipality();
        long inside = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        long outside = tenants.organisation(OrganisationKind.SCHOOL, neighbour);
        Actor officer = tenants.officer(municipality);

        assertThat(SignedInAs.call(officer, () -> gate.onOrganisation(inside)))
                .contains(new Scope.Several(List.of(inside)));
        assertThat(SignedInAs.call(officer, () -> gate.onOrganisation(outside))).isEmpty();
        assertThat(SignedInAs.call(officer, () -> gate.onMunicipality(municipality)))
                .contains(new Scope.Several(List.of(inside)));
        assertThat(SignedInAs.call(officer, () -> gate.onMunicipality(neighbour)))
                .isEmpty();
        assertThat(SignedInAs.call(officer, () -> gate.onRegion())).isEmpty();
        Actor regional = tenants.regionalOfficer();
        assertThat(SignedInAs.call(regional, () -> gate.onRegion())).contains(new Scope.Region());
        assertThat(SignedInAs.call(regional, () -> gate.onMunicipality(municipality)))
                .isPresent();
    }
}
