package ru.zvonok.campus.forum.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.ForumProblem;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.campus.forum.Moderation;
import ru.zvonok.campus.forum.Version;
import ru.zvonok.campus.forum.Waiting;
import ru.zvonok.campus.forum.core.ForumMessageQuery.MessageRow;
import ru.zvonok.campus.forum.core.ForumMessageQuery.Removed;
import ru.zvonok.campus.forum.core.ForumModerationQuery.ReportRow;
import ru.zvonok.campus.forum.core.ForumModerationQuery.WaitingRow;
import ru.zvonok.campus.forum.core.ForumSectionQuery.SectionRow;
import ru.zvonok.campus.forum.core.ForumTopicQuery.TopicRow;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;

@Service
@Transactional
class ForumModerationService implements Moderation {

    static final String DEADLINE = "forum.moderation-days";
    private static final int MOST = 50;

    private final AccessControl access;
    private final Audit audit;
    private final ForumSights sights;
    private final ForumModerationQuery query;
    private final ForumMessageQuery messages;
    private final ForumTopicQuery topics;
    private final ForumWritingQuery writing;
    private final ForumPostbox postbox;
    private final ForumBell bell;
    private final ForumKeepers keepers;
    private final AccountNames names;
    private final DutyClock duties;
    private final Directory directory;
    private final SchoolClock clock;

    ForumModerationService(
            AccessControl access,
            Audit audit,
            ForumSights sights,
            ForumModerationQuery query,
            ForumMessageQuery messages,
            ForumTopicQuery topics,
            ForumWritingQuery writing,
            ForumPostbox postbox,
            ForumBell bell,
            ForumKeepers keepers,
            AccountNames names,
            DutyClock duties,
            Directory directory,
            SchoolClock clock) {
        this.access = access;
        this.audit = audit;
        this.sights = sights;
        this.query = query;
        this.messages = messages;
        this.topics = topics;
        this.writing = writing;
        this.postbox = postbox;
        this.bell = bell;
        this.keepers = keepers;
        this.names = names;
        this.duties = duties;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public FirstOf<Waiting> waiting() {
        access.requireAny(ForumAction.MODERATE);
        List<WaitingRow> rows = query.waiting(sights.asModerator(), MOST);
        Set<Long> accounts = new HashSet<>();
        rows.forEach(row -> {
            accounts.add(row.author());
            accounts.add(row.who());
        });
        Map<Long, String> known = names.names(accounts);
        ZoneId zone = directory.current().zone();
        LocalDate today = directory.today();
        Map<LocalDate, LocalDate> due = duties.due(
                DEADLINE,
                rows.stream().map(row -> row.at().atZone(zone).toLocalDate()).collect(Collectors.toSet()));
        audit.readOnceADay("forum.queue-read", entry -> entry.fact("waiting", rows.size()));
        return new FirstOf<>(
                rows.stream()
                        .map(row -> {
                            LocalDateTime at = ForumMessageQuery.local(row.at(), zone);
                            LocalDate last = Objects.requireNonNull(due.get(at.toLocalDate()));
                            return new Waiting(
                                    row.kind(),
                                    row.id(),
                                    row.message(),
                                    row.topicId(),
                                    row.section(),
                                    row.topic(),
                                    known.getOrDefault(row.author(), ""),
                                    row.text(),
                                    known.getOrDefault(row.who(), ""),
                                    at,
                                    row.words(),
                                    row.reason(),
                                    last,
                                    last.isBefore(today));
                        })
                        .toList(),
                rows.isEmpty() ? 0 : rows.getFirst().inAll());
    }

    @Override
    public void approve(long message) {
        access.requireAny(ForumAction.MODERATE);
        MessageRow row = moderated(message);
        move(row, MessageState.HELD, MessageState.SHOWN);
        postbox.shown(row.section(), row.group(), row.topic(), row.account(), clock.now());
        bell.tellDecided(Set.of(row.person()), "forum.bell.approved", row.topic(), message);
        postbox.changed(row.topic());
        audit.wrote("forum.message-approved", entry -> entry.fact("message", message)
                .account(row.account()));
    }

    @Override
    public void remove(long message, String reason) {
        access.requireAny(ForumAction.MODERATE);
        MessageRow row = moderated(message);
        String typed = Typed.needed("reason", reason, ForumProblem.REASON_MISSING, LONGEST);
        if (row.state() == MessageState.REMOVED) {
            throw new Refusal(ForumProblem.ANSWERED);
        }
        move(row, row.state(), MessageState.REMOVED);
        long organisation = organisation();
        long account = access.actor().account();
        Instant now = clock.now();
        query.remove(organisation, message, account, typed, now);
        List<UUID> reporters = query.answerAll(organisation, message, account, now);
        bell.tellDecided(reporters, "forum.bell.report-removed", row.topic(), message);
        if (row.account() != account) {
            bell.tellDecided(Set.of(row.person()), "forum.bell.removed", row.topic(), message);
        }
        postbox.changed(row.topic());
        audit.wrote(
                "forum.message-removed", entry -> entry.fact("message", message).account(row.account()));
    }

    @Override
    public void putBack(long message) {
        access.requireAny(ForumAction.MODERATE);
        MessageRow row = moderated(message);
        move(row, MessageState.REMOVED, MessageState.SHOWN);
        query.putBack(organisation(), message, access.actor().account(), clock.now());
        bell.tellDecided(Set.of(row.person()), "forum.bell.put-back", row.topic(), message);
        postbox.changed(row.topic());
        audit.wrote("forum.message-put-back", entry -> entry.fact("message", message)
                .account(row.account()));
    }

    @Override
    public void decline(long report, String word) {
        access.requireAny(ForumAction.MODERATE);
        ReportRow known = query.report(organisation(), report).orElseThrow(NotFound::new);
        MessageRow row = moderated(known.message());
        String typed = Typed.needed("word", word, ForumProblem.REASON_MISSING, LONGEST);
        if (!query.decline(organisation(), report, typed, access.actor().account(), clock.now())) {
            throw new Refusal(ForumProblem.ANSWERED);
        }
        bell.tellDecided(Set.of(known.person()), "forum.bell.report-declined", row.topic(), row.id());
        postbox.changed(row.topic());
        audit.wrote("forum.report-declined", entry -> entry.fact("message", row.id()));
    }

    @Override
    public void confirm(long message, String word) {
        access.requireAny(ForumAction.MODERATE);
        MessageRow row = moderated(message);
        Removed removed = row.removed();
        if (removed == null || !removed.appealed() || removed.decided()) {
            throw new Refusal(ForumProblem.ANSWERED);
        }
        if (removed.account() == access.actor().account() && others(row)) {
            throw new Refusal(ForumProblem.OWN_DECISION);
        }
        String typed = Typed.needed("word", word, ForumProblem.REASON_MISSING, LONGEST);
        if (!query.confirm(organisation(), message, typed, clock.now())) {
            throw new Refusal(ForumProblem.ANSWERED);
        }
        bell.tellDecided(Set.of(row.person()), "forum.bell.confirmed", row.topic(), message);
        postbox.changed(row.topic());
        audit.wrote("forum.removal-confirmed", entry -> entry.fact("message", message)
                .account(row.account()));
    }

    @Override
    public List<Version> versions(long message) {
        access.requireAny(ForumAction.MODERATE);
        MessageRow row = moderated(message);
        ZoneId zone = directory.current().zone();
        List<Version> versions = messages.versions(organisation(), message).stream()
                .map(one -> new Version(ForumMessageQuery.local(one.until(), zone), one.text()))
                .toList();
        audit.read(
                "forum.versions-read", entry -> entry.fact("message", message).account(row.account()));
        return versions;
    }

    @Override
    public void pin(long topic, boolean pinned) {
        access.requireAny(ForumAction.MODERATE);
        moderatedTopic(topic);
        topics.pin(organisation(), topic, pinned);
        audit.wrote("forum.topic-pinned", entry -> entry.fact("topic", topic).fact("pinned", pinned));
    }

    @Override
    public void close(long topic, boolean closed) {
        access.requireAny(ForumAction.MODERATE);
        moderatedTopic(topic);
        topics.close(organisation(), topic, closed);
        postbox.changed(topic);
        audit.wrote("forum.topic-closed", entry -> entry.fact("topic", topic).fact("closed", closed));
    }

    private long organisation() {
        return sights.asModerator().organisation();
    }

    private MessageRow moderated(long message) {
        Sight sight = sights.asModerator();
        MessageRow row = sights.message(sight, message);
        if (!sight.moderates(row.group())) {
            throw new NotFound();
        }
        return row;
    }

    private void moderatedTopic(long topic) {
        Sight sight = sights.asModerator();
        TopicRow row = sights.topic(sight, topic);
        SectionRow section = sights.section(sight, row.section());
        if (!sight.moderates(section.group())) {
            throw new NotFound();
        }
    }

    private void move(MessageRow row, MessageState from, MessageState to) {
        if (row.state() != from || !writing.state(organisation(), row.id(), from, to)) {
            throw new Refusal(ForumProblem.ANSWERED);
        }
    }

    private boolean others(MessageRow row) {
        UUID me = access.actor().person();
        return keepers.of(row.group()).stream().anyMatch(one -> !one.equals(me) && !one.equals(row.person()));
    }
}
