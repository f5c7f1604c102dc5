package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.learning.journal.ClosingRule;
import ru.zvonok.learning.journal.core.LockedDays.Lock;
import ru.zvonok.platform.kernel.DateRange;

/** What decides whether days of a course are open: what was closed and opened, who may write all the same, own rules. */
final class ClosingFacts {

    /** Somebody may write in closed days. */
    record Permit(long person, DateRange days) {}

    final List<Lock> locks = new ArrayList<>();
    final List<Permit> permits = new ArrayList<>();
    final List<ClosingRule> rules = new ArrayList<>();
}
