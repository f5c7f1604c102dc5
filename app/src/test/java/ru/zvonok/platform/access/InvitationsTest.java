package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The first people of a place come in by an operator of the region, and by nobody else. */
@ModuleTest
class InvitationsTest {

    private static final PersonName NAME = new PersonName("Щербакова", "Юлия", null);
    private static final Scope REGION = new Scope.Region();

    @Autowired
    Invitations invitations;

    @Autowired
    TwoTenants tenants;

    @Test
    void anAdministratorIsInvitedIntoOneOrganisationOnly() {
        long school = tenants.school();
        long other = tenants.school();
        Actor operator = tenants.regionalOfficer();

        Slip slip = tenants.looking(operator, REGION, () -> invitations.inviteAdministrator(school, NAME));

        assertThat(slip.roles()).containsExactly(Role.ORG_ADMIN);
        assertThat(administrators(operator, school)).singleElement().satisfies(one -> {
            assertThat(one.login()).isEqualTo(slip.login());
            assertThat(one.state()).isEqualTo(AccountState.NEW);
        });
        assertThat(administrators(operator, other)).isEmpty();
    }

    @Test
    void aNewSlipVoidsTheOlderOneAndIsForTheUnusedOnly() {
        long school = tenants.school();
        Actor operator = tenants.regionalOfficer();
        Slip first = tenants.looking(operator, REGION, () -> invitations.inviteAdministrator(school, NAME));
        long account = administrators(operator, school).getFirst().account();

        Slip second = tenants.looking(operator, REGION, () -> invitations.renew(account));

        assertThat(second.login()).isEqualTo(first.login());
        assertThat(second.code()).isNotEqualTo(first.code());
        Actor inUse = tenants.member(school, Role.ORG_ADMIN);
        Actor teacher = tenants.member(school, Role.TEACHER);
        for (long not : List.of(inUse.account(), teacher.account(), 987_654_321L)) {
            assertThatThrownBy(() -> tenants.looking(operator, REGION, () -> invitations.renew(not)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void officersAreInvitedToTheirPlace() {
        long municipality = tenants.municipality();
        Actor operator = tenants.regionalOfficer();

        Slip officer = tenants.looking(operator, REGION, () -> invitations.inviteMunicipalOfficer(municipality, NAME));
        Slip colleague = tenants.looking(operator, REGION, () -> invitations.inviteRegionalOfficer(NAME));

        assertThat(officers(operator, municipality)).containsExactly(officer.login());
        assertThat(officers(operator, 0)).contains(colleague.login()).doesNotContain(officer.login());
    }

    @Test
    void aPlaceThatIsNotThereIsNotFound() {
        Actor operator = tenants.regionalOfficer();
        assertThatThrownBy(() ->
                        tenants.looking(operator, REGION, () -> invitations.inviteAdministrator(987_654_321L, NAME)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        tenants.looking(operator, REGION, () -> invitations.inviteMunicipalOfficer(987_654_321L, NAME)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyElseInvites() {
        long municipality = tenants.municipality();
        long school = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor officer = tenants.officer(municipality);

        assertThatThrownBy(() -> tenants.as(admin, school, () -> invitations.inviteAdministrator(school, NAME)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.as(admin, school, invitations::administrations))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.looking(
                        officer,
                        new Scope.Several(List.of(school)),
                        () -> invitations.inviteMunicipalOfficer(municipality, NAME)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.looking(officer, REGION, invitations::offices))
                .isInstanceOf(Denied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "Ив@нова", "<b>Иванова</b>", "-"})
    void whatIsNoNameIsRefusedAtItsField(String last) {
        Actor operator = tenants.regionalOfficer();
        refused(operator, new PersonName(last, "Юлия", null), "last");
        refused(operator, new PersonName("Иванова", last, null), "first");
    }

    @Test
    void aNameHasAnEnd() {
        Actor operator = tenants.regionalOfficer();
        refused(operator, new PersonName("Иванова", "Юлия", "А".repeat(101)), "middle");
    }

    private void refused(Actor operator, PersonName name, String field) {
        assertThatThrownBy(() -> tenants.looking(operator, REGION, () -> invitations.inviteRegionalOfficer(name)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(AccessProblem.NAME_NOT_POSSIBLE);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }

    private List<Invitations.Invited> administrators(Actor operator, long organisation) {
        return tenants.looking(operator, REGION, invitations::administrations).stream()
                .filter(one -> one.organisation() == organisation)
                .findFirst()
                .orElseThrow()
                .administrators();
    }

    private List<String> officers(Actor operator, long municipality) {
        return tenants.looking(operator, REGION, invitations::offices).stream()
                .filter(one -> one.municipality() == municipality)
                .flatMap(one -> one.officers().stream())
                .map(Invitations.Invited::login)
                .toList();
    }
}
