package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;

/**
 * What an order does to memberships, and what stands in its way. An effective date is the first day of the new state. Pure:
 * memberships in, changes out.
 */
final class Roll {

    /** A membership as it is stored. */
    record Spell(
            long id,
            long person,
            long group,
            DateRange valid,
            long entryLine,
            @Nullable Long exitLine) {}

    /** A membership to be made, ended, opened again, taken away. */
    sealed interface Change {

        record Enter(long person, long group, LocalDate from, long line) implements Change {}

        record Leave(Spell spell, LocalDate lastDay, long line) implements Change {}

        record Reopen(Spell spell) implements Change {}

        record Remove(Spell spell) implements Change {}
    }

    /** Thrown inside, translated by the service, which knows the name. */
    static final class Hindrance extends RuntimeException {

        private final transient EnrolmentProblem problem;
        private final long person;

        Hindrance(EnrolmentProblem problem, long person) {
            super(problem.code(), null, false, false);
            this.problem = problem;
            this.person = person;
        }

        EnrolmentProblem problem() {
            return problem;
        }

        long person() {
            return person;
        }
    }

    private Roll() {}

    /** What a signature does for one line; {@code spells} are all memberships of its person. */
    static List<Change> sign(OrderKind kind, LocalDate on, long line, OrderDraft.Line entry, List<Spell> spells) {
        List<Change> changes = new ArrayList<>();
        if (kind == OrderKind.ENROLMENT) {
            if (spells.stream().anyMatch(one -> one.valid().overlaps(DateRange.from(on)))) {
                throw new Hindrance(EnrolmentProblem.ENROLLED_ALREADY, entry.person());
            }
        } else {
            Spell left = spells.stream()
                    .filter(one -> Objects.equals(one.group(), entry.from())
                            && one.valid().contains(on)
                            && one.valid().from().isBefore(on))
                    .findFirst()
                    .orElseThrow(() -> new Hindrance(EnrolmentProblem.NOT_IN_CLASS, entry.person()));
            if (left.exitLine() != null) {
                throw new Hindrance(EnrolmentProblem.LATER_ORDER, entry.person());
            }
            changes.add(new Change.Leave(left, on.minusDays(1), line));
        }
        if (entry.to() != null) {
            changes.add(new Change.Enter(entry.person(), entry.to(), on, line));
        }
        return changes;
    }

    /** What the cancellation of a signed order does for one line. */
    static List<Change> cancel(long line, OrderDraft.Line entry, List<Spell> spells) {
        List<Change> changes = new ArrayList<>();
        for (Spell spell : spells) {
            if (spell.entryLine() == line) {
                if (spell.exitLine() != null) {
                    throw new Hindrance(EnrolmentProblem.LATER_ORDER, entry.person());
                }
                changes.add(new Change.Remove(spell));
            }
        }
        for (Spell spell : spells) {
            if (Objects.equals(spell.exitLine(), line)) {
                LocalDate end = Objects.requireNonNull(spell.valid().to());
                boolean later = spells.stream()
                        .anyMatch(other -> other.entryLine() != line
                                && other.valid().from().isAfter(end));
                if (later) {
                    throw new Hindrance(EnrolmentProblem.LATER_ORDER, entry.person());
                }
                changes.add(new Change.Reopen(spell));
            }
        }
        return changes;
    }
}
