package ru.zvonok.bench.measure;

import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bench.measure.Seat.Person;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * A line of the table.
 *
 * @param name in kebab case, after the line
 * @param budget median milliseconds of one client that may not be passed
 * @param crowd the same of eight clients at once, 0 where nothing is said
 */
public record Job(String name, double budget, double crowd, Kind kind, Work work) {

    /** What it does with the database. */
    public enum Kind {
        READS,
        /** Each call writes something else; recorded in a transaction that is taken back. */
        WRITES,
        /** Through HTTP; what the server asks the database cannot be heard from here. */
        OUTSIDE
    }

    /** What a client at a seat does again and again. */
    public interface Work {

        /** Whoever sits there, and the call. */
        Call at(Seat seat);
    }

    /** A call, as somebody in a scope. */
    public record Call(Person person, Scope scope, Runnable run) {

        /** Binds whom and where once, around all repetitions. */
        void bound(TenantScope scopes, Runnable around) {
            SignedInHere.as(person.actor(), () -> scopes.run(scope, around));
        }

        /** The call in a transaction that is taken back. */
        void takenBack(TransactionTemplate transaction) {
            transaction.executeWithoutResult(status -> {
                run.run();
                status.setRollbackOnly();
            });
        }
    }

    static Job reads(String name, double budget, Work work) {
        return new Job(name, budget, 0, Kind.READS, work);
    }

    static Job writes(String name, double budget, Work work) {
        return new Job(name, budget, 0, Kind.WRITES, work);
    }
}
