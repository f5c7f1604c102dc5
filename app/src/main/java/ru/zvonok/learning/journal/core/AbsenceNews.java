package ru.zvonok.learning.journal.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.CellsWritten;
import ru.zvonok.learning.journal.CellsWritten.WrittenCell;
import ru.zvonok.learning.journal.DayWritten;
import ru.zvonok.learning.journal.core.AbsenceNewsQuery.What;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Notes, in the transaction of the teacher, that a family may have to hear of an absence of today; {@link AbsenceBell} looks
 * a little later what has become of it.
 */
@Component
class AbsenceNews implements NightlyWork {

    private static final int KEPT_DAYS = 7;

    private final AbsenceNewsQuery query;
    private final CodeBook codes;
    private final Directory directory;
    private final RegionalRules rules;
    private final TenantScope scope;
    private final SchoolClock clock;

    AbsenceNews(
            AbsenceNewsQuery query,
            CodeBook codes,
            Directory directory,
            RegionalRules rules,
            TenantScope scope,
            SchoolClock clock) {
        this.query = query;
        this.codes = codes;
        this.directory = directory;
        this.rules = rules;
        this.scope = scope;
        this.clock = clock;
    }

    @EventListener
    void written(CellsWritten event) {
        LocalDate today = directory.today();
        Set<Long> absent = new HashSet<>();
        Set<Long> late = new HashSet<>();
        Map<LocalDate, Set<Long>> again = new HashMap<>();
        for (WrittenCell written : event.cells()) {
            if (written.day().equals(today)) {
                note(written, absent, late);
            } else if (written.day().isBefore(today)
                    && !written.day().isBefore(today.minusDays(KEPT_DAYS))
                    && codes.codes().stream()
                            .anyMatch(code -> (code.absence() || code.late()) && concerned(written, code))) {
                // whoever was told of it hears that it was a mistake also days later
                again.computeIfAbsent(written.day(), day -> new HashSet<>()).add(written.student());
            }
        }
        query.again(event.organisation(), again, clock.now());
        plan(event.organisation(), absent, late);
    }

    /** Where whole days are noted. */
    @EventListener
    void written(DayWritten event) {
        LocalDate today = directory.today();
        boolean now = event.day().equals(today);
        Set<Long> again = new HashSet<>(event.others());
        if (now) {
            plan(event.organisation(), event.unknown(), Set.of());
        } else {
            again.addAll(event.unknown());
        }
        if (now || event.day().isBefore(today) && !event.day().isBefore(today.minusDays(KEPT_DAYS))) {
            query.again(event.organisation(), Map.of(event.day(), again), clock.now());
        }
    }

    private void plan(long organisation, Set<Long> absent, Set<Long> late) {
        LocalDate today = directory.today();
        if (!absent.isEmpty() || !late.isEmpty()) {
            Instant due =
                    clock.now().plus(Duration.ofMinutes(rules.whole("journal.absence.notice-delay-minutes", today)));
            if (!absent.isEmpty()) {
                query.plan(organisation, absent, today, What.ABSENCE, due);
            }
            if (!late.isEmpty()) {
                query.plan(organisation, late, today, What.LATE, due);
            }
        }
    }

    /** What came and what went: both may have to be told. */
    private void note(WrittenCell written, Set<Long> absent, Set<Long> late) {
        for (AttendanceCode code : codes.codes()) {
            boolean concerned = concerned(written, code);
            if (concerned && code.absence()) {
                absent.add(written.student());
            }
            if (concerned && code.late()) {
                late.add(written.student());
            }
        }
    }

    private static boolean concerned(WrittenCell written, AttendanceCode code) {
        Integer now = written.cell().attendance();
        return now != null && code.id() == now || begins(written.oldValue(), code.sign());
    }

    private static boolean begins(String value, String sign) {
        return value.equals(sign) || value.startsWith(sign + " ");
    }

    @Override
    public String name() {
        return "journal.absence-news-tidying";
    }

    @Override
    public void run() {
        query.deleteBefore(scope.organisation(), directory.today().minusDays(KEPT_DAYS));
    }
}
