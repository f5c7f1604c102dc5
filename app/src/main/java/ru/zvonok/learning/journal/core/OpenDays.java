package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.YearEntry;

/** Whether the days of a course are open for changes. */
@Component
class OpenDays {

    private final Calendar calendar;
    private final Directory directory;

    OpenDays(Calendar calendar, Directory directory) {
        this.calendar = calendar;
        this.directory = directory;
    }

    /** Asked once for a call. */
    Asked ask(List<DateRange> locks, JournalPolicy policy, boolean changeOld) {
        return new Asked(locks, policy, changeOld, directory.today(), true);
    }

    /**
     * The same for a page that only shows what is open: of a year under way it is not asked whether it is closed, for that
     * comes after the last lesson. Whoever writes asks in earnest.
     */
    Asked look(List<DateRange> locks, JournalPolicy policy, boolean changeOld) {
        return new Asked(locks, policy, changeOld, directory.today(), false);
    }

    final class Asked {

        private final List<DateRange> locks;
        private final JournalPolicy policy;
        private final boolean changeOld;
        private final LocalDate today;
        private final boolean inEarnest;
        private int yearAsked = -1;
        private boolean yearClosed;

        private Asked(
                List<DateRange> locks, JournalPolicy policy, boolean changeOld, LocalDate today, boolean inEarnest) {
            this.locks = locks;
            this.policy = policy;
            this.changeOld = changeOld;
            this.today = today;
            this.inEarnest = inEarnest;
        }

        LocalDate today() {
            return today;
        }

        /** Why the lesson may not be changed; empty while it may. */
        Optional<No> closed(Lesson lesson) {
            boolean locked = locks.stream().anyMatch(range -> range.contains(lesson.date()));
            Optional<No> no = CellRules.closed(lesson, today, policy, locked, changeOld);
            return no.isPresent() ? no : CellRules.closed(lesson, today, policy, yearClosed(lesson), changeOld);
        }

        private boolean yearClosed(Lesson lesson) {
            if (!inEarnest && underWay(lesson.schoolYear())) {
                return false;
            }
            if (yearAsked != lesson.schoolYear()) {
                yearAsked = lesson.schoolYear();
                yearClosed = calendar.year(lesson.schoolYear())
                        .map(YearEntry::closed)
                        .orElse(true);
            }
            return yearClosed;
        }

        private boolean underWay(int year) {
            return SchoolYear.of(today) == year && today.getMonth() != Month.JUNE && today.getMonth() != Month.JULY;
        }
    }
}
