package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The wall itself: what the database shows and takes in each scope. */
@ModuleTest
class WallTest {

    @Autowired
    TenantScope scope;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TwoTenants tenants;

    @Test
    void anOrganisationSeesItsOwnRowsOnly() {
        long one = tenants.school();
        long other = tenants.school();
        scope.run(one, () -> insert(one));
        scope.run(other, () -> insert(other));

        assertThat(scope.in(one, () -> rows())).containsExactly(one);
        assertThat(scope.in(other, () -> rows())).containsExactly(other);
    }

    @Test
    void withoutAScopeThereIsNothing() {
        long one = tenants.school();
        scope.run(one, () -> insert(one));

        assertThat(rows()).isEmpty();
        assertThatThrownBy(() -> insert(one)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyWritesIntoAnotherOrganisation() {
        long one = tenants.school();
        long other = tenants.school();
        scope.run(other, () -> insert(other));

        assertThatThrownBy(() -> scope.run(one, () -> insert(other))).isInstanceOf(DataAccessException.class);
        int changed = scope.in(
                one,
                () -> transaction.execute(status -> jdbc.sql(
                                "update access.role_right set reaches = 'SELF' where organisation_id = :other")
                        .param("other", other)
                        .update()));
        int deleted = scope.in(
                one,
                () -> transaction.execute(
                        status -> jdbc.sql("delete from access.role_right where organisation_id = :other")
                                .param("other", other)
                                .update()));
        assertThat(changed).isZero();
        assertThat(deleted).isZero();
    }

    @Test
    void severalOrganisationsAreReadButNotWritten() {
        long one = tenants.school();
        long other = tenants.school();
        long third = tenants.school();
        List.of(one, other, third).forEach(id -> scope.run(id, () -> insert(id)));
        var both = new Scope.Several(List.of(one, other));

        assertThat(scope.in(both, () -> rows())).containsExactlyInAnyOrder(one, other);
        assertThatThrownBy(() -> scope.run(both, () -> insert(one))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> scope.run(new Scope.Region(), () -> insert(one)))
                .isInstanceOf(DataAccessException.class);
        assertThat(scope.in(new Scope.Region(), () -> rows())).contains(one, other, third);
    }

    @Test
    void aPooledConnectionKeepsNoTenant() {
        long one = tenants.school();
        scope.run(one, () -> insert(one));

        for (int i = 0; i < 20; i++) {
            assertThat(scope.in(one, () -> rows())).hasSize(1);
            assertThatThrownBy(() -> scope.run(
                            one,
                            () -> transaction.executeWithoutResult(status -> {
                                throw new IllegalStateException("on purpose");
                            })))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(rows()).isEmpty();
        }
    }

    private void insert(long organisation) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into access.role_right (organisation_id, action, role, reaches)
                        values (:organisation, 'test', 'TEACHER', '')
                        """).param("organisation", organisation).update());
    }

    private List<Long> rows() {
        return transaction.execute(
                status -> jdbc.sql("select organisation_id from access.role_right where action = 'test'")
                        .query(Long.class)
                        .list());
    }
}
