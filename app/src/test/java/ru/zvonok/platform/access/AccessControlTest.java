package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.core.ByToken;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.TestClass;

/** The gate itself: one rule answers whether one may, whether the button shows, and which rows. */
class AccessControlTest extends DoorTest {

    private static final Action VIEW = AccessAction.VIEW_ACCOUNTS;
    private static final Action INVITE = AccessAction.INVITE;

    @Autowired
    AccessControl access;

    @Autowired
    PageGate gate;

    @Autowired
    TenantScope scope;

    TestClass own;
    TestClass other;

    @BeforeEach
    void twoClasses() {
        own = fixtures.schoolClass(school, 5, "А", 2);
        other = fixtures.schoolClass(school, 5, "Б", 1);
    }

    @Test
    void threeQuestionsHaveOneAnswer() {
        run(own.teacher(), () -> {
            assertThat(access.allowsAny(VIEW)).isTrue();
            access.requireAny(VIEW);
            for (Target mine : List.of(Target.group(own.id()), Target.person(own.first()))) {
                access.require(VIEW, mine);
                assertThat(access.allows(VIEW, mine)).isTrue();
            }
            for (Target not : List.of(
                    Target.group(other.id()),
                    Target.person(other.first()),
                    Target.group(Long.MAX_VALUE),
                    Target.organisation())) {
                assertThatThrownBy(() -> access.require(VIEW, not)).isInstanceOf(NotFound.class);
                assertThat(access.allows(VIEW, not)).isFalse();
            }
            assertThat(access.rows(VIEW, Target.TargetKind.GROUP))
                    .isEqualTo(new RowFilter(false, java.util.Set.of(own.id())));
            assertThat(access.rows(VIEW, Target.TargetKind.PERSON).ids())
                    .containsExactlyInAnyOrderElementsOf(own.pupils());
        });
        run(school.admin(), () -> {
            assertThat(access.rows(VIEW, Target.TargetKind.GROUP)).isEqualTo(RowFilter.ALL);
            access.require(VIEW, Target.organisation());
        });
    }

    @Test
    void aTokenIsAProgramAndASessionIsNot() {
        run(school.admin(), () -> {
            assertThat(access.byProgram()).isFalse();
            boolean byToken = ByToken.call(school.admin(), () -> access.byProgram());
            assertThat(byToken).isTrue();
        });
    }

    @Test
    void whoHasNotTheRightHasNoRows() {
        Actor parent = fixtures.mother(school, own.first()).actor();
        for (Actor nobody : List.of(parent, elsewhere.admin(), tenants.stranger())) {
            run(nobody, () -> {
                assertThatThrownBy(() -> access.require(VIEW, Target.group(own.id())))
                        .isInstanceOf(Denied.class);
                assertThatThrownBy(() -> access.requireAny(VIEW)).isInstanceOf(Denied.class);
                assertThat(access.allowsAny(VIEW)).isFalse();
                assertThat(access.allows(VIEW, Target.group(own.id()))).isFalse();
                assertThat(access.rows(VIEW, Target.TargetKind.GROUP)).isEqualTo(RowFilter.NONE);
            });
        }
    }

    /** A teacher who may see the pupil is no family, nor is a mother in an organisation where the child is not. */
    @Test
    void onlyTheOwnFamilyIsFamily() {
        Actor mother = fixtures.mother(school, own.first()).actor();
        run(mother, () -> {
            assertThat(access.ofFamily(own.first())).isTrue();
            assertThat(access.ofFamily(other.first())).isFalse();
        });
        run(own.teacher(), () -> assertThat(access.ofFamily(own.first())).isFalse());
        run(school.admin(), () -> assertThat(access.ofFamily(own.first())).isFalse());
    }

    @Test
    void oneIsTheSameByEveryCard() {
        run(own.teacher(), () -> assertThat(access.selves()).containsExactly(own.teacher()));
        scope.run(school.id(), () -> assertThat(access.selves()).isEmpty());
    }

    @Test
    void theClassOfHereIsNotOnesOwnElsewhere() {
        tenants.grant(own.teacher(), Role.TEACHER, elsewhere.id());
        tenants.run(own.teacher(), elsewhere.id(), () -> {
            assertThatThrownBy(() -> access.require(VIEW, Target.group(own.id())))
                    .isInstanceOf(NotFound.class);
            assertThat(access.rows(VIEW, Target.TargetKind.GROUP).ids()).isEmpty();
        });
    }

    @Test
    void aPlaceIsEnteredByWhoHasARoleThere() {
        long municipality = tenants.municipality();
        long inside = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        Actor officer = tenants.officer(municipality);
        run(own.teacher(), () -> {
            assertThat(access.mayEnter(school.id())).isTrue();
            assertThat(access.mayEnter(elsewhere.id())).isFalse();
            assertThat(access.mayEnter(Long.MAX_VALUE)).isFalse();
        });
        run(officer, () -> {
            assertThat(access.mayEnter(inside)).isTrue();
            assertThat(access.mayEnter(school.id())).isFalse();
        });
        scope.run(school.id(), () -> assertThat(access.mayEnter(school.id())).isFalse());
    }

    @Test
    void theSystemMayAllInItsOrganisationAndOnlyAsLongAsItWorks() {
        List<Boolean> allowed = new ArrayList<>();
        scope.run(
                school.id(),
                () -> access.asSystem("test", () -> {
                    access.require(VIEW, Target.organisation());
                    access.requireAny(VIEW);
                    allowed.add(access.allows(VIEW, Target.group(own.id())));
                    allowed.add(access.rows(VIEW, Target.TargetKind.GROUP).all());
                }));
        assertThat(allowed).containsExactly(true, true);
        scope.run(school.id(), () -> {
            assertThat(access.actorIfAny()).isEmpty();
            assertThatThrownBy(access::actor).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> access.requireAny(VIEW)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> access.asSystem("test", () -> {
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            assertThat(access.allowsAny(VIEW)).isFalse();
        });
    }

    @Test
    void workForSomebodyHasTheRightsOfThatPersonAndNoOther() {
        List<Optional<Actor>> seen = new ArrayList<>();
        run(school.admin(), () -> {
            access.as(own.teacher(), () -> {
                seen.add(access.actorIfAny());
                assertThat(access.allows(VIEW, Target.organisation())).isFalse();
                assertThat(access.allows(VIEW, Target.group(own.id()))).isTrue();
            });
            seen.add(access.actorIfAny());
        });
        assertThat(seen).containsExactly(Optional.of(own.teacher()), Optional.of(school.admin()));
    }

    @Test
    void anOfficerAboveLooksOnlyWhereTheOfficeIs() {
        long municipality = tenants.municipality();
        Actor officer = tenants.officer(municipality);
        Actor region = tenants.regionalOfficer();
        Scope here = new Scope.Several(List.of(school.id()));
        assertThat(tenants.looking(officer, here, () -> access.allowsAny(AccessAction.VIEW_RIGHTS)))
                .isFalse();
        assertThat(tenants.looking(region, here, () -> access.allowsAny(AccessAction.VIEW_RIGHTS)))
                .isTrue();
        assertThat(tenants.looking(region, here, () -> access.allowsAny(AccessAction.CHANGE_RIGHTS)))
                .isFalse();
        assertThat(tenants.looking(officer, here, () -> access.allowsAny(INVITE)))
                .isFalse();
    }

    @Test
    void aPageOpensByItsMark() {
        run(school.admin(), () -> {
            assertThat(gate.opens(Whole.class)).isTrue();
            assertThat(gate.opens(Any.class)).isTrue();
            assertThat(gate.opens(Unmarked.class)).isFalse();
        });
        run(own.teacher(), () -> {
            assertThat(gate.opens(Whole.class)).isFalse();
            assertThat(gate.opens(Any.class)).isTrue();
            assertThat(gate.opens(SignedInPage.class)).isTrue();
        });
        run(elsewhere.admin(), () -> assertThat(gate.opens(Any.class)).isFalse());
        scope.run(school.id(), () -> {
            assertThat(gate.opens(SignedInPage.class)).isFalse();
            assertThat(gate.opens(Open.class)).isTrue();
        });
    }

    @ForAction(value = "access.view-accounts", whole = true)
    private static final class Whole {}

    @ForAction("access.view-accounts")
    private static final class Any {}

    @ForSignedIn
    private static final class SignedInPage {}

    @ForAnybody
    private static final class Open {}

    private static final class Unmarked {}
}
