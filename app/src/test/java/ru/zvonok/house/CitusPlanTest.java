package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;

/** The order of {@code infra/citus/plan.sql}, made of the migrated database: nothing is missing, parents stand before children. */
@ModuleTest
class CitusPlanTest {

    private static final Path PLAN = Path.of("../infra/citus/plan.sql");

    private record Step(int phase, int level, String name, String statement) {}

    private record Key(String child, String parent) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyTenantTableIsDistributedOnceAndEmptiedAtTheEnd() throws IOException {
        List<Step> plan = plan();
        List<String> tenants =
                transaction.execute(status -> jdbc.sql("""
                        select c.oid::regclass::text from pg_class c
                         where c.relkind in ('r', 'p') and not c.relispartition and obj_description(c.oid, 'pg_class') like 'TENANT.%'
                        """).query(String.class).list());
        assertThat(names(plan, 3)).containsExactlyInAnyOrderElementsOf(tenants);
        List<String> emptied = new ArrayList<>(tenants);
        emptied.add("tenancy.organisation");
        assertThat(names(plan, 4)).containsExactlyInAnyOrderElementsOf(emptied);
        assertThat(names(plan, 2)).containsExactly("tenancy.organisation");
    }

    @Test
    void parentsComeFirstAndAreEmptiedLast() throws IOException {
        List<Step> plan = plan();
        Map<String, Integer> made = new HashMap<>();
        Map<String, Integer> emptied = new HashMap<>();
        for (int i = 0; i < plan.size(); i++) {
            Step step = plan.get(i);
            (step.phase() < 4 ? made : emptied).put(step.name(), i);
        }
        List<Key> keys =
                transaction.execute(status -> jdbc.sql("""
                        select f.conrelid::regclass::text as child, f.confrelid::regclass::text as parent from pg_constraint f
                         where f.contype = 'f' and f.conparentid = 0 and f.conrelid <> f.confrelid
                           and obj_description(f.conrelid, 'pg_class') like 'TENANT.%'
                        """).query(Key.class).list());
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(made.get(key.parent()))
                    .as("%s before %s", key.parent(), key.child())
                    .isNotNull()
                    .isLessThan(made.get(key.child()));
            if (emptied.containsKey(key.parent())) {
                assertThat(emptied.get(key.parent())).isGreaterThan(emptied.get(key.child()));
            }
        });
    }

    /** Neither a table of tenants nor a dictionary on every node may be tied to one that stays on the coordinator. */
    @Test
    void noKeyTiesWhatMovesToWhatStays() throws IOException {
        List<String> moved = plan().stream().map(Step::name).distinct().toList();
        List<Key> ties =
                transaction.execute(status -> jdbc.sql("""
                        select f.conrelid::regclass::text as child, f.confrelid::regclass::text as parent from pg_constraint f
                          join pg_class c on c.oid = f.conrelid
                         where f.contype = 'f' and f.conparentid = 0 and not c.relispartition
                        """).query(Key.class).list());
        assertThat(ties).isNotEmpty().allSatisfy(key -> assertThat(moved.contains(key.child()))
                .as("%s and %s", key.child(), key.parent())
                .isEqualTo(moved.contains(key.parent())));
    }

    private List<Step> plan() throws IOException {
        String sql = Files.readString(PLAN);
        return transaction.execute(status -> jdbc.sql(sql).query(Step.class).list());
    }

    private static List<String> names(List<Step> plan, int phase) {
        return plan.stream()
                .filter(step -> step.phase() == phase)
                .map(Step::name)
                .toList();
    }
}
