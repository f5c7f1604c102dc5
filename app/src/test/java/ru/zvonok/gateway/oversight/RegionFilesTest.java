package ru.zvonok.gateway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The files of the region are looked at and read anew by its operators, and by nobody else. */
@ModuleTest
class RegionFilesTest {

    private static final Scope REGION = new Scope.Region();

    @Autowired
    RegionFiles files;

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theOperatorSeesWhatIsReadAndHasItReadAnew() {
        tenants.school();
        tenants.municipality();
        Actor operator = tenants.regionalOfficer();
        RegionFiles.State state = tenants.looking(operator, REGION, files::state);
        assertThat(state.configured()).isFalse();
        assertThat(state.organisations()).isPositive();
        assertThat(state.municipalities()).isPositive();
        assertThat(tenants.looking(operator, REGION, files::reload).nothing()).isTrue();
        assertThat(transaction.<List<String>>execute(
                        status -> jdbc.sql("select event from audit.regional_entry where account_id = :id")
                                .param("id", operator.account())
                                .query(String.class)
                                .list()))
                .containsExactly("oversight.configuration-read");
    }

    @Test
    void nobodyElseDoes() {
        long municipality = tenants.municipality();
        long school = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        Actor officer = tenants.officer(municipality);
        for (Runnable work : List.<Runnable>of(files::state, files::reload)) {
            for (Scope scope : List.of(REGION, new Scope.Several(List.of(school)))) {
                assertThatThrownBy(() -> tenants.looking(officer, scope, () -> {
                            work.run();
                            return 0;
                        }))
                        .isInstanceOf(Denied.class);
            }
            for (Actor actor : List.of(
                    tenants.member(school, Role.ORG_ADMIN),
                    tenants.member(school, Role.PRINCIPAL),
                    tenants.stranger())) {
                assertThatThrownBy(() -> tenants.run(actor, school, work)).isInstanceOf(Denied.class);
                assertThatThrownBy(() -> tenants.looking(actor, REGION, () -> {
                            work.run();
                            return 0;
                        }))
                        .isInstanceOf(Denied.class);
            }
        }
    }
}
