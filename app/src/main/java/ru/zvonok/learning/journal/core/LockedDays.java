package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;

/** The last word on days of a course: closed or opened by somebody, or closed by itself. Pure. */
final class LockedDays {

    /** What somebody said about some days of a course; {@code closed} false opens them. */
    record Lock(DateRange days, @Nullable Long account, Instant at, boolean closed) {}

    /**
     * A day that is closed.
     *
     * @param lock who closed it and when, null where it closed by itself
     * @param itself since when it is closed by itself, null where somebody closed it
     */
    record Closed(@Nullable Lock lock, @Nullable LocalDate itself) {}

    private LockedDays() {}

    /**
     * How a day is closed; empty while it is open.
     *
     * @param locks of its course
     * @param closesOn from when on its period is closed by itself, null for never
     */
    static Optional<Closed> of(
            Collection<Lock> locks, LocalDate day, @Nullable LocalDate closesOn, LocalDate today, ZoneId zone) {
        Optional<Lock> last = last(locks, day);
        if (last.isPresent() && last.get().closed()) {
            return Optional.of(new Closed(last.get(), null));
        }
        if (closesOn == null || closesOn.isAfter(today)) {
            return Optional.empty();
        }
        // what was opened before it closed by itself does not keep it open
        boolean opened = last.isPresent()
                && !last.get().at().isBefore(closesOn.atStartOfDay(zone).toInstant());
        return opened ? Optional.empty() : Optional.of(new Closed(null, closesOn));
    }

    /** What was said last about a day. */
    static Optional<Lock> last(Collection<Lock> locks, LocalDate day) {
        return locks.stream()
                .filter(lock -> lock.days().contains(day))
                .max(Comparator.comparing(Lock::at).thenComparing(Lock::closed));
    }
}
