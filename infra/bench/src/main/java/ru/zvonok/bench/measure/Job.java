package ru.zvonok.bench.measure;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import ru.zvonok.bench.measure.Seat.Person;
import ru.zvonok.platform.tenancy.PlanLabel;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * A line of the table.
 *
 * @param name in kebab case, after the line
 * @param budget median milliseconds of one client that may not be passed
 * @param crowd the same of eight clients at once, 0 where nothing is said
 * @param times where the budget is so many times the floor instead; 0 elsewhere
 * @param within the job whose floor this one is held against, where a call cannot be taken back; null where it is its own
 */
public record Job(
        String name,
        double budget,
        double crowd,
        double times,
        Kind kind,
        Work work,
        @Nullable Job within) {

    /** What it does with the database. */
    public enum Kind {
        READS,
        /** Each call writes something else; recorded in a transaction that is taken back. */
        WRITES,
        /** Through HTTP: what the server asks the database is heard on its threads. */
        REQUESTS
    }

    /** What a client at a seat does again and again. */
    public interface Work {

        /** Whoever sits there, and the call. */
        Call at(Seat seat);
    }

    /**
     * A call, as somebody in a scope.
     *
     * @param after what is done after each call and not measured
     */
    public record Call(Person person, Scope scope, Runnable run, Runnable after) {

        Call(Person person, Scope scope, Runnable run) {
            this(person, scope, run, () -> {});
        }

        /** Binds whom and where once, around all repetitions. */
        void bound(TenantScope scopes, Runnable around) {
            SignedInHere.as(person.actor(), () -> scopes.run(scope, around));
        }

        /** The call in a transaction that is taken back, begun as the doors that write in cells begin theirs. */
        void takenBack(PlatformTransactionManager transactions) {
            var attribute = new DefaultTransactionAttribute();
            attribute.setLabels(List.of(PlanLabel.KEPT));
            TransactionStatus status = transactions.getTransaction(attribute);
            try {
                run.run();
            } finally {
                transactions.rollback(status);
            }
        }
    }

    /** Whether its calls write, at a door or through HTTP. */
    boolean leavesTraces() {
        return kind == Kind.WRITES || within != null;
    }

    /** The same, with something that is done after each call at a seat and not measured. */
    Job then(Consumer<Seat> more) {
        Work around = seat -> {
            Call call = work.at(seat);
            return new Call(call.person(), call.scope(), call.run(), () -> {
                call.after().run();
                more.accept(seat);
            });
        };
        return new Job(name, budget, crowd, times, kind, around, within);
    }

    static Job reads(String name, double budget, Work work) {
        return new Job(name, budget, 0, 0, Kind.READS, work, null);
    }

    /** Of families: eight clients at once have a budget too. */
    static Job reads(String name, double budget, double crowd, Work work) {
        return new Job(name, budget, crowd, 0, Kind.READS, work, null);
    }

    static Job writes(String name, double budget, Work work) {
        return new Job(name, budget, 0, 0, Kind.WRITES, work, null);
    }

    /** Through HTTP, at most so many times what it asks the database. */
    static Job requests(String name, double times, Work work) {
        return new Job(name, 0, 0, times, Kind.REQUESTS, work, null);
    }

    /** Through HTTP, at most so many times what the door asks the database. */
    static Job requests(String name, double times, Work work, Job door) {
        return new Job(name, 0, 0, times, Kind.REQUESTS, work, door);
    }
}
