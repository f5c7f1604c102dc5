package ru.zvonok.gateway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The view from above: the own organisations and no neighbour's. */
@ModuleTest
class OversightTest {

    @Autowired
    Oversight oversight;

    @Autowired
    TwoTenants tenants;

    @Test
    void anOfficerSeesTheOrganisationsOfTheScopeAndNoOther() {
        long municipality = tenants.municipality();
        long own = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        long second = tenants.organisation(OrganisationKind.PRESCHOOL, municipality);
        long neighbour = tenants.organisation(OrganisationKind.SCHOOL, tenants.municipality());
        var scope = new Scope.Several(List.of(own, second));

        assertThat(tenants.looking(tenants.officer(municipality), scope, oversight::table))
                .extracting(figures -> figures.organisation().id())
                .containsExactlyInAnyOrder(own, second)
                .doesNotContain(neighbour);
    }

    @Test
    void aNeighboursOfficerIsDenied() {
        long municipality = tenants.municipality();
        long own = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        var stranger = tenants.officer(tenants.municipality());

        assertThatThrownBy(() -> tenants.looking(stranger, new Scope.Several(List.of(own)), oversight::table))
                .isInstanceOf(Denied.class);
    }

    @Test
    void theRegionSeesEverybody() {
        long own = tenants.organisation(OrganisationKind.SCHOOL, tenants.municipality());
        assertThat(tenants.looking(tenants.regionalOfficer(), new Scope.Region(), oversight::table))
                .extracting(figures -> figures.organisation().id())
                .contains(own);
    }

    @Test
    void aDirectorHasNoTable() {
        long own = tenants.school();
        var director = tenants.member(own, Role.PRINCIPAL);
        assertThatThrownBy(() -> tenants.as(director, own, oversight::table)).isInstanceOf(Denied.class);
    }
}
