package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.support.ViewTest;

/** Where somebody with several roles works, and as what. */
class OwnPlacesTest extends ViewTest {

    @Autowired
    private OwnPlaces places;

    @Autowired
    private AccessControl access;

    @Autowired
    private Accounts accounts;

    @Test
    void whoIsEmployeeAndParentHasTwoHatsAndEachCountsAlone() {
        long school = tenants.school();
        Actor both = tenants.member(school, Role.TEACHER);
        tenants.grant(both, Role.GUARDIAN, school);
        signIn(both);

        assertThat(places.all())
                .extracting(OwnPlace::id, OwnPlace::hat, OwnPlace::roles)
                .containsExactlyInAnyOrder(
                        tuple(school, Hat.STAFF, Set.of(Role.TEACHER)),
                        tuple(school, Hat.FAMILY, Set.of(Role.GUARDIAN)));

        open("o/" + school + "/today?as=family");
        assertThat(places.hat()).contains(Hat.FAMILY);
        assertThat(access.roles()).containsExactly(Role.GUARDIAN);
        open("o/" + school + "/today?as=staff");
        assertThat(access.roles()).containsExactlyInAnyOrder(Role.TEACHER, Role.CLASS_TEACHER);
    }

    @Test
    void theHatOfOnePlaceTakesNothingInAnother() {
        long school = tenants.school();
        long other = tenants.school();
        Actor both = tenants.member(school, Role.TEACHER);
        tenants.grant(both, Role.GUARDIAN, school);
        tenants.grant(both, Role.SECRETARY, other);
        signIn(both);

        open("o/" + school + "/today?as=family");
        open("o/" + other + "/today");

        assertThat(access.roles()).containsExactly(Role.SECRETARY);
    }

    @Test
    void thePlaceUsedLastComesFirstAndOnlyOnesOwnIsRemembered() {
        long first = tenants.school();
        long second = tenants.school();
        long foreign = tenants.school();
        Actor teacher = tenants.member(first, Role.TEACHER);
        tenants.grant(teacher, Role.TEACHER, second);
        signIn(teacher);

        for (long wanted : List.of(second, first)) {
            places.use(OwnPlace.Kind.ORGANISATION, wanted, null);
            places.use(OwnPlace.Kind.ORGANISATION, foreign, null);
            assertThat(places.all()).extracting(OwnPlace::id).hasSize(2).startsWith(wanted);
        }
    }

    @Test
    void whoHasTheRightHereIsToldNothingOfThereAndWhoHasItNowhereIsDenied() {
        long school = tenants.school();
        long other = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor teacher = tenants.member(school, Role.TEACHER);
        Actor stranger = tenants.member(other, Role.TEACHER);

        for (UUID notHere : List.of(stranger.person(), UUID.randomUUID())) {
            assertThatThrownBy(() -> tenants.run(admin, school, () -> accounts.block(notHere)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> tenants.run(teacher, school, () -> accounts.block(admin.person())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.run(admin, other, () -> accounts.block(stranger.person())))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aStrangerHasNoPlace() {
        signIn(tenants.stranger());
        assertThat(places.all()).isEmpty();
    }
}
