package ru.zvonok.platform.access.core;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.GrantsChanged;
import ru.zvonok.platform.access.OwnSession.Way;
import ru.zvonok.platform.access.SessionEnded;
import ru.zvonok.platform.kernel.Outage;
import ru.zvonok.platform.kernel.SchoolClock;

/**
 * The sessions of this node and their lines in the database. A session that is ended in the database is refused by the gate
 * within a second wherever it is; here it is also thrown away, and its pages are told.
 */
@Component
class SessionBook {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBook.class);
    private static final String MARK = "zvonok.session";
    private static final Duration SEEN = Duration.ofMinutes(5);

    private final Map<Long, HttpSession> here = new ConcurrentHashMap<>();
    private final SessionQuery query;
    private final SchoolClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Duration abandoned;
    private volatile boolean stopped;

    SessionBook(
            SessionQuery query,
            SchoolClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            @Value("${server.servlet.session.timeout:60m}") Duration idle) {
        this.abandoned = idle.plus(SEEN.multipliedBy(3));
        this.query = query;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** Writes a session down for somebody who just signed in by this request. */
    void begin(HttpServletRequest request, SeatedPrincipal principal, Way way) {
        long account = principal.actor().account();
        long id = Objects.requireNonNull(transaction.execute(status -> {
            query.endAbandoned(account, clock.now().minus(abandoned));
            return query.begin(
                    account, way, Browsers.name(request.getHeader("User-Agent")), request.getRemoteAddr(), clock.now());
        }));
        principal.seat(id);
        events.publishEvent(new GrantsChanged(account));
        HttpSession session = request.getSession();
        here.put(id, session);
        session.setAttribute(MARK, new Mark(account, id, clock.now()));
    }

    /** Notes now and then that the session is in use. */
    void seen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(MARK) instanceof Mark mark) {
            Instant now = clock.now();
            if (Duration.between(mark.seen, now).compareTo(SEEN) > 0) {
                mark.seen = now;
                transaction.executeWithoutResult(status -> query.seen(mark.id, now));
            }
        }
    }

    /** Throws away the session if it is one of this node, on a thread of its own: its end is written in its own transaction. */
    void dismiss(long id) {
        HttpSession session = here.remove(id);
        if (session != null) {
            Thread.ofVirtual().name("session-end").start(() -> dismiss(id, session));
        }
    }

    private void dismiss(long id, HttpSession session) {
        events.publishEvent(new SessionEnded(id));
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // it ended by itself a moment ago
        }
    }

    /** What a node that was killed left open is over by the time no browser can have it any more. */
    @EventListener(ApplicationReadyEvent.class)
    void tidy() {
        transaction.executeWithoutResult(
                status -> query.endAbandoned(null, clock.now().minus(abandoned)));
    }

    /** A node that stops takes its sessions along; while it can still write it says so. */
    @PreDestroy
    void stop() {
        stopped = true;
        if (here.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> query.endAll(here.keySet(), clock.now()));
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) {
                throw failure;
            }
            LOG.warn("the ends of {} sessions are not written down: the data server is away", here.size());
        }
    }

    private void over(Mark mark) {
        here.remove(mark.id);
        if (stopped) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> query.end(mark.account, mark.id, clock.now()));
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) {
                throw failure;
            }
            LOG.warn("the end of a session is not written down: the data server is away; nobody can use the session");
        }
        events.publishEvent(new GrantsChanged(mark.account));
    }

    /** Lies in the HTTP session and learns when that ends, by sign-out or by time. */
    private final class Mark implements HttpSessionBindingListener {

        private final long account;
        private final long id;
        private volatile Instant seen;

        Mark(long account, long id, Instant seen) {
            this.account = account;
            this.id = id;
            this.seen = seen;
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            over(this);
        }
    }
}
