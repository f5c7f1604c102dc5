package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;

/** The schema's conventions, read from the migrated database: no tenant table without its wall, none without a word. */
@ModuleTest
class SchemaTest {

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast') and n.nspname not like 'pg\\_%'
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyTableSaysWhatItIsAndWhose() {
        assertThat(names("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition and %s
                   and coalesce(obj_description(c.oid), '') !~ '^(TENANT|REGIONAL)\\. '
                """))
                .as("tables without a comment that begins with TENANT. or REGIONAL.")
                .isEmpty();
    }

    @Test
    void tenantTablesHaveTheWall() {
        assertThat(names("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and %s
                   and (coalesce(obj_description(c.oid), '') like 'TENANT.%%' or c.relispartition)
                   and (not c.relrowsecurity or not c.relforcerowsecurity
                        or (select count(*) from pg_policy p where p.polrelid = c.oid) <> 3
                        or exists (select from pg_policy p where p.polrelid = c.oid
                                    and pg_get_expr(p.polqual, p.polrelid) ilike '%%select%%'))
                """))
                .as("tenant tables or partitions without enabled, forced, simple policies")
                .isEmpty();
    }

    @Test
    void aTableWithAnOrganisationIsATenantTable() {
        assertThat(names("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
                 where c.relkind in ('r', 'p') and not c.relispartition and %s
                   and (coalesce(obj_description(c.oid), '') not like 'TENANT.%%' or not a.attnotnull
                        or a.atttypid <> 'bigint'::regtype)
                """)).isEmpty();
    }

    @Test
    void theOrganisationLeadsEveryKeyAndIndex() {
        assertThat(names("""
                select i.indexrelid::regclass::text from pg_index i
                  join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                 where not c.relispartition and %s and coalesce(obj_description(c.oid), '') like 'TENANT.%%'
                   and (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0])
                       is distinct from 'organisation_id'
                """))
                .as("indexes of tenant tables not led by organisation_id")
                .isEmpty();
    }

    @Test
    void foreignKeysBetweenTenantTablesCarryTheOrganisation() {
        assertThat(names("""
                select f.conname from pg_constraint f
                  join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                  join pg_class t on t.oid = f.confrelid
                 where f.contype = 'f' and f.conparentid = 0 and %s
                   and coalesce(obj_description(c.oid), '') like 'TENANT.%%'
                   and coalesce(obj_description(t.oid), '') like 'TENANT.%%'
                   and (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = f.conkey[1]) <> 'organisation_id'
                """)).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(names("""
                select f.conname from pg_constraint f
                  join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where f.contype = 'f' and f.conparentid = 0 and not c.relispartition and %s
                   and not exists (select from pg_index i where i.indrelid = c.oid
                     and (select array_agg(k order by k) from unnest(f.conkey) k)
                       = (select array_agg(k order by k) from unnest((i.indkey::smallint[])[0:cardinality(f.conkey) - 1]) k))
                """))
                .as("foreign keys without an index that begins with their columns")
                .isEmpty();
    }

    @Test
    void noDefinerFunctionsNoMaterialisedViewsNoMightyViews() {
        assertThat(names("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and %s
                """)).isEmpty();
        assertThat(names("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where %s and (c.relkind = 'm'
                    or c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> array['security_invoker=true'])
                """)).isEmpty();
    }

    @Test
    void partitionsAreReachedThroughTheirParentOnly() {
        assertThat(names("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relispartition and c.relkind in ('r', 'p') and %s
                   and exists (select from aclexplode(c.relacl) a where a.grantee <> c.relowner)
                """)).as("partitions with grants of their own").isEmpty();
    }

    @Test
    void theOversightRolesOnlyRead() {
        assertThat(names("""
                select distinct c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
                 where c.relkind in ('r', 'p') and %s
                   and (r.rolname in ('zvonok_municipal', 'zvonok_region') and a.privilege_type <> 'SELECT'
                        or r.rolname = 'zvonok_app' and a.privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES'))
                """)).isEmpty();
    }

    private List<String> names(String sql) {
        return transaction.execute(
                status -> jdbc.sql(sql.formatted(OURS)).query(String.class).list());
    }
}
