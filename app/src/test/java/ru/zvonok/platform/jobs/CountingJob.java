package ru.zvonok.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.KernelProblem;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;

/** A job for tests: writes a row, then does what it is told. */
@Component
public class CountingJob implements JobHandler<CountingJob.Order> {

    /** What the job shall do after its row. */
    public record Order(String ending) {}

    static final String FILE = "11111111-2222-3333-4444-555555555555";
    /** All connections that the pool of the tests has, each held by a job. */
    static final CountDownLatch CROWD = new CountDownLatch(4);

    static final Map<Long, CountDownLatch> HELD = new ConcurrentHashMap<>();
    /** Whether it was prepared outside of any transaction. */
    static final Map<Long, Boolean> PREPARED = new ConcurrentHashMap<>();

    static final Map<Long, List<Long>> RAN_AS = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final AccessControl access;

    CountingJob(JdbcClient jdbc, TenantScope scope, AccessControl access) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.access = access;
    }

    @Override
    public String name() {
        return "test.counting";
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public void prepare(Order order) {
        PREPARED.put(scope.organisation(), !TransactionSynchronizationManager.isActualTransactionActive());
    }

    @Override
    public JobResult run(Order order, JobProgress progress) {
        long organisation = scope.organisation();
        RAN_AS.put(organisation, List.of(access.actor().account()));
        jdbc.sql(
                        "insert into access.role_right (organisation_id, action, role, reaches) values (:o, 'job', 'TEACHER', '')")
                .param("o", organisation)
                .update();
        if (order.ending().equals("crowd")) {
            CROWD.countDown();
            await(CROWD);
        }
        progress.at(40, "test.phase", 2, 5);
        CountDownLatch held = HELD.get(organisation);
        if (held != null) {
            await(held);
        }
        return switch (order.ending()) {
            case "refusal" -> throw new Refusal(KernelProblem.CONFLICT, 7);
            case "denied" -> throw new Denied("test");
            case "gone" -> throw new NotFound();
            case "fault" -> throw new IllegalStateException("on purpose");
            case "file" -> JobResult.file(UUID.fromString(FILE));
            default -> JobResult.page("journal");
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
