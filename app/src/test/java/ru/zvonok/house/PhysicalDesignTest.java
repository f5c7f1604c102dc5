package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;

/**
 * How tables lie on the disk, and whether they could be distributed by organisation (docs/tenancy.md, «Physical design» and
 * «Ready for Citus»), read from the migrated database.
 */
@ModuleTest
class PhysicalDesignTest {

    /** What grows with lessons and days: named there, or found by having a row for each of them. */
    private static final Set<String> GROW = Set.of(
            "audit.entry",
            "audit.entry_person",
            "finals.period_mark",
            "finals.period_mark_history",
            "journal.assignment",
            "journal.attendance",
            "journal.cell_history",
            "journal.homework",
            "journal.lesson_record",
            "journal.mark",
            "preschool.child_day",
            "preschool.day_history",
            "timetable.lesson");

    /** Rows that are written again and again after they were inserted: room for the new version on the same page. */
    private static final Set<String> CHANGE = Set.of("journal.mark", "journal.attendance", "preschool.child_day");

    private static final String TABLES = """
            with ours as (
              select c.*, obj_description(c.oid, 'pg_class') like 'TENANT.%' as tenant
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p') and not c.relispartition
                 and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%')
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatGrowsIsPartedByTheSchoolYear() {
        assertThat(names("select oid::regclass::text from ours where relkind = 'p'"))
                .containsAll(GROW);
        assertThat(names("""
                select o.oid::regclass::text from ours o join pg_partitioned_table p on p.partrelid = o.oid
                 where p.partstrat <> 'r' or p.partdefid <> 0 or p.partnatts <> 1
                    or (select attname from pg_attribute a where a.attrelid = o.oid and a.attnum = p.partattrs[0]) <> 'school_year'
                """))
                .as("parted in another way, or with a default partition, in which rows would hide")
                .isEmpty();
    }

    @Test
    void theYearIsInTheKeyOfWhatIsParted() {
        assertThat(names("""
                select o.oid::regclass::text from ours o where o.relkind = 'p' and not exists (
                  select from pg_index i where i.indrelid = o.oid and i.indisprimary
                     and exists (select from pg_attribute a where a.attrelid = o.oid and a.attname = 'school_year'
                                    and a.attnum = any(i.indkey)))
                """)).isEmpty();
    }

    @Test
    void everyPartedTableHasAPartitionOfThisAndTheNextYear() {
        assertThat(names("""
                select o.oid::regclass::text from ours o where o.relkind = 'p'
                   and (select count(*) from pg_inherits h where h.inhparent = o.oid) < 2
                """)).isEmpty();
    }

    @Test
    void rowsThatChangeHaveRoomOnTheirPage() {
        assertThat(names("""
                select distinct p.relid::text from ours o, lateral (
                  select h.inhparent::regclass as relid, c.reloptions from pg_inherits h join pg_class c on c.oid = h.inhrelid
                   where h.inhparent = o.oid) p
                 where o.relkind = 'p' and p.reloptions::text like '%fillfactor=90%'
                """)).containsAll(CHANGE);
    }

    /** An index that carries what changes would make every change write into every index. */
    @Test
    void noIndexCarriesWhatChanges() {
        assertThat(names("""
                select i.indexrelid::regclass::text from ours o join pg_index i on i.indrelid = o.oid
                 where i.indnatts > i.indnkeyatts and o.relkind = 'p'
                   and exists (select from pg_attribute a where a.attrelid = o.oid
                                  and a.attnum = any((i.indkey::smallint[])[i.indnkeyatts:])
                                  and a.attname in ('value', 'version', 'due', 'comment', 'seen_at', 'code', 'sign', 'settled'))
                """)).isEmpty();
    }

    @Test
    void uniqueAndExclusiveOfATenantNameTheTenant() {
        assertThat(names("""
                select i.indexrelid::regclass::text from ours o join pg_index i on i.indrelid = o.oid
                 where o.tenant and (i.indisunique or i.indisexclusion)
                   and not exists (select from pg_attribute a where a.attrelid = o.oid and a.attname = 'organisation_id'
                                      and a.attnum = any((i.indkey::smallint[])[0:i.indnkeyatts - 1]))
                """)).as("cannot be asked of one node alone").isEmpty();
    }

    @Test
    void noForeignKeyLeadsOutOfTheTenantButToDictionaries() {
        assertThat(names("""
                select f.conname from pg_constraint f join ours o on o.oid = f.conrelid join ours t on t.oid = f.confrelid
                 where f.contype = 'f' and f.conparentid = 0
                   and (o.tenant and not t.tenant and not t.oid = any(array[%s]::regclass[])
                        or not o.tenant and t.tenant)
                """.formatted(
                                "'tenancy.organisation', 'journal.assignment_type', 'journal.attendance_code', 'preschool.day_sign',"
                                        + " 'journal.correction_reason', 'organisation.standard_position'")))
                .as("between a distributed table and one that stays where it is")
                .isEmpty();
    }

    /** Local tables, distributed ones and copies on each node may not be tied by triggers or by rules. */
    @Test
    void tenantTablesHaveNoRulesAndInheritFromNobody() {
        assertThat(names("select oid::regclass::text from ours where relhasrules"))
                .isEmpty();
        assertThat(names("""
                select o.oid::regclass::text from ours o join pg_inherits h on h.inhrelid = o.oid
                """)).isEmpty();
    }

    /** An identity or a serial column cannot be distributed; sequences are asked by name. */
    @Test
    void idsOfTenantsComeFromSequencesByName() {
        assertThat(names("""
                select o.oid::regclass::text from ours o join pg_attribute a on a.attrelid = o.oid
                 where o.tenant and a.attnum > 0 and a.attidentity <> ''
                """)).isEmpty();
    }

    private List<String> names(String sql) {
        return transaction.execute(
                status -> jdbc.sql(TABLES + sql).query(String.class).list());
    }
}
