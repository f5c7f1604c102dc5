package ru.zvonok.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** A school and one elsewhere, and what a door may answer: its word, a refusal, «no right», «not there». */
@ModuleTest
public abstract class DoorTest {

    @Autowired
    protected RegistryFixtures fixtures;

    @Autowired
    protected TwoTenants tenants;

    @Autowired
    protected AuditTrail audit;

    protected TestSchool school;
    protected TestSchool elsewhere;

    @BeforeEach
    void twoSchools() {
        school = organisation();
        elsewhere = organisation();
    }

    /** What kind of organisation the test is about. */
    protected TestSchool organisation() {
        return fixtures.school();
    }

    protected <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        return tenants.as(actor, school.id(), work);
    }

    protected void run(Actor actor, Runnable work) {
        tenants.run(actor, school.id(), work);
    }

    protected static void refused(Problem problem, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work).satisfies(refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }

    /** Refused at a field of the form. */
    protected static void refusedAt(@Nullable String field, Problem problem, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work).satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    /** The actor has no such right in the school. */
    protected void denied(Actor actor, Runnable work) {
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> run(actor, work));
    }

    /** For the actor it is not there: out of reach, or it never was. */
    protected void notThere(Actor actor, Runnable work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> run(actor, work));
    }

    /** The same office of another organisation neither comes in here nor finds the things of here at home. */
    protected void walledOff(Actor ofElsewhere, Runnable work) {
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> tenants.run(ofElsewhere, school.id(), work));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tenants.run(ofElsewhere, elsewhere.id(), work));
    }

    protected void noted(Actor actor, String... events) {
        assertThat(audit.of(school.id(), actor)).contains(events);
    }
}
