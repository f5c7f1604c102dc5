package ru.zvonok.support;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Makes organisations, accounts and grants for tests and does work as somebody in an organisation. Every call makes new
 * ones, so tests never meet each other's rows.
 */
@Component
public class TwoTenants {

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private final TenantScope scope;
    private final DirectoryFixture directory;

    TwoTenants(TenantScope scope, DirectoryFixture directory) {
        this.scope = scope;
        this.directory = directory;
    }

    public static long nextId() {
        return IDS.incrementAndGet();
    }

    /** A new school directly under the region. */
    public long school() {
        return organisation(OrganisationKind.SCHOOL, null);
    }

    /** A new organisation; without a municipality it is directly under the region. */
    public long organisation(OrganisationKind kind, @Nullable Long municipality) {
        return directory.organisation(kind, municipality);
    }

    /** The organisation left the configuration. */
    public void close(long organisation) {
        directory.close(organisation);
    }

    /** The municipality left the configuration. */
    public void closeMunicipality(long municipality) {
        directory.closeMunicipality(municipality);
    }

    /** A dated number of the region, or of one municipality. */
    public void rule(String key, @Nullable Long municipality, String from, String value) {
        directory.rule(key, municipality, from, value);
    }

    /** Takes away what {@link #rule} told for everybody. */
    public void forgetRule(String key) {
        directory.forgetRule(key);
    }

    public long municipality() {
        return directory.municipality();
    }

    /** A new account with a role in an organisation; {@code person} is the GUID the organisation will know. */
    public Actor member(long organisation, Role role) {
        return member(organisation, role, UUID.randomUUID());
    }

    public Actor member(long organisation, Role role, UUID person) {
        Actor actor = directory.account(person);
        directory.grant(actor, role, "ORGANISATION", organisation);
        return actor;
    }

    public Actor officer(long municipality) {
        Actor actor = directory.account(UUID.randomUUID());
        directory.grant(actor, Role.MUNICIPAL_OFFICER, "MUNICIPALITY", municipality);
        return actor;
    }

    public Actor regionalOfficer() {
        Actor actor = directory.account(UUID.randomUUID());
        directory.grant(actor, Role.REGIONAL_OFFICER, "REGION", 0);
        return actor;
    }

    /** Gives an account that is there a further role. */
    public void grant(Actor actor, Role role, long organisation) {
        directory.grant(actor, role, "ORGANISATION", organisation);
    }

    /** Somebody who is signed in and has no role anywhere. */
    public Actor stranger() {
        return directory.account(UUID.randomUUID());
    }

    /** Does the work as somebody in an organisation. */
    public <T extends @Nullable Object> T as(Actor actor, long organisation, Supplier<T> work) {
        return scope.in(organisation, () -> SignedInAs.call(actor, work));
    }

    public void run(Actor actor, long organisation, Runnable work) {
        scope.run(organisation, () -> SignedInAs.run(actor, work));
    }

    /** Does the work as somebody who looks into several organisations. */
    public <T extends @Nullable Object> T looking(Actor actor, Scope many, Supplier<T> work) {
        return scope.in(many, () -> SignedInAs.call(actor, work));
    }
}
