package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.AttestedDays;
import ru.zvonok.learning.journal.AttestedDays.Attested;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.LockedDays.Closed;
import ru.zvonok.learning.journal.core.LockedDays.Lock;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/**
 * Whether the days of a course are open for changes: the one place that weighs the window, what is closed by hand or by
 * itself, an attestation that was held, the year, and who may write all the same. Whoever writes or shows anything of a lesson asks here.
 */
@Component
class OpenDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Calendar calendar;
    private final Enrolment enrolment;
    private final Directory directory;
    private final AccountNames accounts;
    private final ObjectProvider<AttestedDays> attestations;

    OpenDays(
            Calendar calendar,
            Enrolment enrolment,
            Directory directory,
            AccountNames accounts,
            ObjectProvider<AttestedDays> attestations) {
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.directory = directory;
        this.accounts = accounts;
        this.attestations = attestations;
    }

    /** Asked once for a call. */
    Asked ask(Course course, Facts facts, JournalPolicy policy, JournalRights.Of rights) {
        return new Asked(course, facts.closing, policy, rights, true);
    }

    /**
     * The same for a page that only shows what is open: of a year under way it is not asked whether it is closed, for that
     * comes after the last lesson, nor who closed a period. Whoever writes asks in earnest.
     */
    Asked look(Course course, Facts facts, JournalPolicy policy, JournalRights.Of rights) {
        return new Asked(course, facts.closing, policy, rights, false);
    }

    final class Asked {

        private final Course course;
        private final ClosingFacts closing;
        private final ClosingNumbers numbers;
        private final JournalRights.Of rights;
        private final LocalDate today;
        private final ZoneId zone;
        private final boolean inEarnest;
        private final int attestedAfter;
        private @Nullable List<Period> periods;
        private @Nullable List<Attested> held;
        private int yearAsked = -1;
        private boolean yearClosed;

        private Asked(
                Course course, ClosingFacts closing, JournalPolicy policy, JournalRights.Of rights, boolean inEarnest) {
            this.course = course;
            this.closing = closing;
            this.rights = rights;
            this.today = directory.today();
            this.zone = directory.current().zone();
            this.numbers = policy.usual().with(closing.rules, today);
            this.inEarnest = inEarnest;
            this.attestedAfter = policy.attestedAfter();
        }

        LocalDate today() {
            return today;
        }

        /** Whether a correction of what the family has seen needs a reason. */
        boolean reasons() {
            return numbers.reasons();
        }

        /** Why a part of the lesson may not be changed; empty while it may. */
        Optional<No> closed(Lesson lesson, LessonPart part) {
            boolean permitted = permitted(lesson.date());
            @Nullable No locked = permitted ? null : locked(lesson);
            if (!permitted && locked == null && part == LessonPart.MARKS) {
                locked = attested(lesson);
            }
            Optional<No> no = CellRules.closed(
                    lesson, today, numbers.daysBack(part), locked, permitted || rights.may(JournalAction.CHANGE_OLD));
            return no.isPresent() || !yearClosed(lesson) ? no : Optional.of(No.because(JournalProblem.TERM_CLOSED));
        }

        private boolean permitted(LocalDate day) {
            return !closing.permits.isEmpty()
                    && closing.permits.stream()
                            .anyMatch(permit -> permit.days().contains(day)
                                    && Long.valueOf(permit.person()).equals(rights.me()));
        }

        /** Where no attestation is held, in a school, nothing is read. */
        private @Nullable No attested(Lesson lesson) {
            if (attestedAfter == 0 || !directory.current().modules().contains(ModuleProfile.VOCATIONAL)) {
                return null;
            }
            if (held == null) {
                AttestedDays known = attestations.getIfAvailable();
                held = known == null ? List.of() : known.of(course.id(), course.schoolYear());
            }
            return held.stream()
                    .filter(one ->
                            one.ends(lesson.date()) && !today.isBefore(one.day().plusDays(attestedAfter)))
                    .findFirst()
                    .map(one -> No.because(JournalProblem.ATTESTED, DAY.format(one.day())))
                    .orElse(null);
        }

        private @Nullable No locked(Lesson lesson) {
            LocalDate day = lesson.date();
            return LockedDays.of(closing.locks, day, closesOn(day), today, zone)
                    .map(this::told)
                    .orElse(null);
        }

        /** Only a day long past can be in a period that closed by itself: of the others nothing is read. */
        private @Nullable LocalDate closesOn(LocalDate day) {
            if (numbers.closesOn(day)
                    .filter(earliest -> !earliest.isAfter(today))
                    .isEmpty()) {
                return null;
            }
            if (periods == null) {
                @Nullable Long set = enrolment.schoolClass(course.group()).periodSet();
                periods = set == null ? List.of() : calendar.periods(set);
            }
            return periods.stream()
                    .filter(period -> period.days().contains(day))
                    .findFirst()
                    .flatMap(period -> numbers.closesOn(period.endsOn()))
                    .orElse(null);
        }

        private No told(Closed closed) {
            if (!inEarnest) {
                return No.because(JournalProblem.TERM_CLOSED);
            }
            LocalDate itself = closed.itself();
            if (itself != null) {
                return No.because(JournalProblem.PERIOD_CLOSED_ITSELF, DAY.format(itself));
            }
            Lock lock = closed.lock();
            Long account = lock == null ? null : lock.account();
            String who =
                    account == null ? null : accounts.names(List.of(account)).get(account);
            return lock == null || who == null
                    ? No.because(JournalProblem.TERM_CLOSED)
                    : No.because(JournalProblem.PERIOD_CLOSED, who, moment(lock.at()));
        }

        private String moment(Instant at) {
            return MOMENT.format(at.atZone(zone));
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
