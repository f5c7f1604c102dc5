package ru.zvonok.gateway.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Whoever looks over many organisations sees each by the limits that hold there. */
@ModuleTest
class HeatTest {

    @Autowired
    Heat heat;

    @Autowired
    Directory directory;

    @Autowired
    TwoTenants tenants;

    @Test
    void itDarkensByTheLimitsOfTheProduct() {
        OrganisationEntry school = entry(tenants.school());
        assertThat(heat.of(school, 10, 95)).isNull();
        assertThat(heat.of(school, 0, 0)).isNull();
        assertThat(heat.of(school, 10, 94)).isEqualTo("heat-1");
        assertThat(heat.of(school, 10, 84)).isEqualTo("heat-2");
        assertThat(heat.of(school, 10, 69)).isEqualTo("heat-3");
    }

    @Test
    void aMunicipalityMayWantMore() {
        long municipality = tenants.municipality();
        OrganisationEntry inside = entry(tenants.organisation(OrganisationKind.SCHOOL, municipality));
        OrganisationEntry outside = entry(tenants.school());
        tenants.rule("oversight.heat.good", municipality, "2026-09-01", "99");
        assertThat(heat.of(inside, 10, 97)).isEqualTo("heat-1");
        assertThat(heat.of(outside, 10, 97)).isNull();
    }

    private OrganisationEntry entry(long id) {
        return directory.organisation(id).orElseThrow();
    }
}
