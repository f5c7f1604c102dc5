package ru.zvonok.learning.journal.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.CellsWritten.WrittenCell;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.registry.calendar.Calendar;

/**
 * Watches for somebody who changes unusually many marks that stood already, as with a stolen password: those who answer for
 * the journals are told once a day. Marks that only come are never counted.
 */
@Component
class ChangeWatch {

    private final ChangeAlertQuery query;
    private final RegionalRules rules;
    private final Directory directory;
    private final Calendar calendar;
    private final AccountStates accounts;
    private final Notifications notifications;

    ChangeWatch(
            ChangeAlertQuery query,
            RegionalRules rules,
            Directory directory,
            Calendar calendar,
            AccountStates accounts,
            Notifications notifications) {
        this.query = query;
        this.rules = rules;
        this.directory = directory;
        this.calendar = calendar;
        this.accounts = accounts;
        this.notifications = notifications;
    }

    /** Cells were written; one statement more where a mark stood in one of them, none otherwise. */
    void written(Book book, List<WrittenCell> cells) {
        Long account = book.account();
        if (account == null || cells.stream().noneMatch(ChangeWatch::stood)) {
            return;
        }
        LocalDateTime now = directory.localNow();
        LocalDate today = now.toLocalDate();
        int usual = rules.whole("journal.alert.changes", today);
        int few = Math.min(usual, rules.whole("journal.alert.quiet-changes", today));
        Instant since = book.at().minus(Duration.ofMinutes(rules.whole("journal.alert.minutes", today)));
        int changed = query.changed(book.organisation(), book.year(), account, since, usual);
        if (changed < few) {
            return;
        }
        boolean quiet = quiet(now);
        if (changed >= (quiet ? few : usual)
                && query.add(
                        book.organisation(),
                        new ChangeAlertQuery.Kept(account, today, since, book.at(), changed, quiet))) {
            tell(account, changed, since, book.at());
        }
    }

    private static boolean stood(WrittenCell cell) {
        return cell.oldValue().chars().anyMatch(Character::isDigit);
    }

    private boolean quiet(LocalDateTime now) {
        int from = rules.whole("journal.alert.quiet-from", now.toLocalDate());
        int to = rules.whole("journal.alert.quiet-to", now.toLocalDate());
        return now.getHour() >= from || now.getHour() < to || dayOff(now.toLocalDate());
    }

    /** Off for every class, also those with six days a week. */
    private boolean dayOff(LocalDate day) {
        return calendar.lessonDay(day, null).isEmpty()
                && calendar.periodSets(SchoolYear.of(day)).stream()
                        .allMatch(set -> calendar.lessonDay(day, set.id()).isEmpty());
    }

    private void tell(long account, int changed, Instant since, Instant at) {
        notifications.tell(
                accounts.holders(JournalNotice.CHANGES.audience()),
                new Notice(
                        JournalNotice.CHANGES,
                        "journal.bell.changes",
                        List.of(changed, Duration.between(since, at).toMinutes()),
                        JournalPaths.changes(account, local(since), local(at))));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, directory.current().zone());
    }
}
