package ru.zvonok.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** A kind of list for tests of applying: one row is done, then it waits until the test lets it go on or fail. */
@Component
class HeldDefinition implements ImportDefinition {

    /** Organisations that have this kind, with what its applying waits for. */
    static final Map<Long, Gate> GATES = new ConcurrentHashMap<>();

    private final TenantScope scope;

    HeldDefinition(TenantScope scope) {
        this.scope = scope;
    }

    static final class Gate {
        final CountDownLatch open = new CountDownLatch(1);
        volatile boolean fails;
    }

    @Override
    public String code() {
        return "test.held";
    }

    @Override
    public String title() {
        return "intake.classes.title";
    }

    @Override
    public int turn() {
        // behind the staff, who are written by then and not committed
        return 15;
    }

    @Override
    public boolean offered() {
        return scope.current() instanceof Scope.Organisation && GATES.containsKey(scope.organisation());
    }

    @Override
    public List<ImportField> fields() {
        return List.of(new ImportField(
                "thing", "intake.classes.field.room", new FieldKind.Text(40), true, List.of("Инвентарь")));
    }

    @Override
    public List<String> hints() {
        return List.of();
    }

    @Override
    public void check(CheckRun run) {}

    @Override
    public List<Count> counts(CheckRun run) {
        return List.of();
    }

    @Override
    public ApplyOutcome apply(ApplyRun run) {
        Gate gate = GATES.getOrDefault(scope.organisation(), new Gate());
        run.done(0);
        try {
            gate.open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (gate.fails) {
            throw new Refusal(IntakeProblem.NOTHING_TO_APPLY);
        }
        return new ApplyOutcome(List.of(), List.of());
    }
}
