package ru.zvonok.platform.notification.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.core.LetterQuery.End;
import ru.zvonok.platform.notification.core.LetterQuery.Letter;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Sends letters that are due, one after the other and past any transaction: a slow mail server holds no connection. A node
 * that dies between sending and noting it sends that one again.
 */
@Component
class Postman implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** How long one waits after the first, the second … attempt that failed; after the last it is given up. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private static final Duration TAKEN = Duration.ofMinutes(5);
    private static final int MOST_FAILED = 3;
    private static final int MOST = 200;

    private final LetterQuery query;
    private final Mail mail;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final TransactionTemplate transaction;

    Postman(LetterQuery query, Mail mail, TenantScope scope, SchoolClock clock, TransactionTemplate transaction) {
        this.query = query;
        this.mail = mail;
        this.scope = scope;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "notification.letters";
    }

    @Override
    public List<Long> due() {
        return mail.possible() ? query.due(clock.now()) : List.of();
    }

    @Override
    public void run() {
        long organisation = scope.organisation();
        int failed = 0;
        for (int count = 0; count < MOST && failed < MOST_FAILED; count++) {
            Instant now = clock.now();
            Optional<Letter> next = transaction.execute(status -> query.next(organisation, now, now.plus(TAKEN)));
            if (next.isEmpty()) {
                return;
            }
            failed = send(organisation, next.get(), now) ? 0 : failed + 1;
        }
    }

    private boolean send(long organisation, Letter letter, Instant now) {
        if (letter.address() == null) {
            transaction.executeWithoutResult(status -> query.end(organisation, letter.id(), End.DROPPED, now));
            return true;
        }
        try {
            String path = "o/" + organisation + (letter.path().isEmpty() ? "" : "/" + letter.path());
            mail.send(
                    letter.address(),
                    letter.language(),
                    "notification.letter",
                    mail.link(path),
                    mail.link("me/notices"));
        } catch (MailException e) {
            LOG.warn(
                    "a letter was not taken by the mail server ({})",
                    e.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> failed(organisation, letter, now));
            return false;
        }
        transaction.executeWithoutResult(status -> query.end(organisation, letter.id(), End.SENT, now));
        return true;
    }

    private void failed(long organisation, Letter letter, Instant now) {
        if (letter.attempts() > PAUSES.size()) {
            query.end(organisation, letter.id(), End.FAILED, now);
        } else {
            query.later(organisation, letter.id(), now.plus(PAUSES.get(letter.attempts() - 1)));
        }
    }
}
