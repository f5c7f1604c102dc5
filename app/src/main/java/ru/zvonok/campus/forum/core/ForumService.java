package ru.zvonok.campus.forum.core;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.ForumProblem;
import ru.zvonok.campus.forum.Found;
import ru.zvonok.campus.forum.Message;
import ru.zvonok.campus.forum.Place;
import ru.zvonok.campus.forum.Section;
import ru.zvonok.campus.forum.Suspension;
import ru.zvonok.campus.forum.Topic;
import ru.zvonok.campus.forum.TopicPage;
import ru.zvonok.campus.forum.Topics;
import ru.zvonok.campus.forum.core.ForumMessageQuery.MessageRow;
import ru.zvonok.campus.forum.core.ForumOrderQuery.SuspensionRow;
import ru.zvonok.campus.forum.core.ForumSectionQuery.SectionRow;
import ru.zvonok.campus.forum.core.ForumTopicQuery.TopicRow;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;

@Service
@Transactional
class ForumService implements Forum {

    static final int PAGE_SIZE = 50;
    private static final Duration NEW = Duration.ofDays(30);
    private static final int SHORTEST = 3;
    private static final int MOST_FOUND = 200;

    private final AccessControl access;
    private final Audit audit;
    private final ForumSights sights;
    private final ForumSectionReader sections;
    private final ForumTopicQuery topics;
    private final ForumMessageQuery messages;
    private final ForumMessageReader reader;
    private final ForumReadingQuery readings;
    private final ForumWriters writers;
    private final AccountNames names;
    private final Directory directory;
    private final SchoolClock clock;

    ForumService(
            AccessControl access,
            Audit audit,
            ForumSights sights,
            ForumSectionReader sections,
            ForumTopicQuery topics,
            ForumMessageQuery messages,
            ForumMessageReader reader,
            ForumReadingQuery readings,
            ForumWriters writers,
            AccountNames names,
            Directory directory,
            SchoolClock clock) {
        this.access = access;
        this.audit = audit;
        this.sights = sights;
        this.sections = sections;
        this.topics = topics;
        this.messages = messages;
        this.reader = reader;
        this.readings = readings;
        this.writers = writers;
        this.names = names;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Section> sections() {
        access.requireAny(ForumAction.READ);
        return sections.all(sights.now(), since());
    }

    @Override
    public Section section(long section) {
        access.requireAny(ForumAction.READ);
        Sight sight = sights.now();
        return sections.shown(sight, sights.section(sight, section), since());
    }

    @Override
    public Topics topics(long section, int page) {
        access.requireAny(ForumAction.READ);
        Sight sight = sights.now();
        SectionRow row = sights.section(sight, section);
        int pages = pages(topics.count(sight, section));
        int shown = Math.clamp(page, 1, pages);
        List<TopicRow> rows = topics.page(sight, section, since(), (shown - 1) * PAGE_SIZE, PAGE_SIZE);
        audit.readOnceADay("forum.section-read", entry -> entry.fact("section", section));
        return new Topics(sections.shown(sight, row, since()), shown(rows), shown, pages);
    }

    @Override
    public TopicPage topic(long topic, @Nullable Integer page) {
        access.requireAny(ForumAction.READ);
        Sight sight = sights.now();
        TopicRow row = sights.topic(sight, topic);
        SectionRow section = sights.section(sight, row.section());
        int count = messages.count(sight, topic);
        int read = row.read() == 0 ? 0 : messages.before(sight, topic, row.read() + 1);
        int pages = pages(count);
        int wanted = page == null ? Math.min(read, Math.max(count - 1, 0)) / PAGE_SIZE + 1 : page;
        int shown = Math.clamp(wanted, 1, pages);
        List<MessageRow> rows = messages.page(sight, topic, (shown - 1) * PAGE_SIZE, PAGE_SIZE);
        ForumProblem whyNot = writers.whyNot(sight, section, row.closed());
        Optional<SuspensionRow> suspended =
                whyNot == null ? writers.suspension(sight, section.group()) : Optional.empty();
        List<Message> all = reader.shown(
                sight,
                rows,
                whyNot == null && suspended.isEmpty(),
                messages.lastOfOthers(sight.organisation(), topic, sight.account()));
        Long firstNew = row.read() == 0
                ? null
                : rows.stream()
                        .filter(one -> one.id() > row.read() && one.account() != sight.account())
                        .map(MessageRow::id)
                        .findFirst()
                        .orElse(null);
        if (!rows.isEmpty()) {
            readings.read(
                    sight.organisation(),
                    sight.account(),
                    access.actor().person(),
                    topic,
                    rows.getLast().id(),
                    false);
        }
        audit.readOnceADay("forum.topic-read", entry -> entry.fact("topic", topic));
        return new TopicPage(
                sections.shown(sight, section, since()),
                shown(List.of(row)).getFirst(),
                row.followed(),
                whyNot,
                suspended
                        .map(one -> new Suspension(one.id(), "", one.until(), one.reason(), one.group(), false))
                        .orElse(null),
                all,
                shown,
                pages,
                firstNew);
    }

    @Override
    public Place place(long message) {
        access.requireAny(ForumAction.READ);
        Sight sight = sights.now();
        MessageRow row = sights.message(sight, message);
        return new Place(row.topic(), messages.before(sight, row.topic(), message) / PAGE_SIZE + 1);
    }

    @Override
    public List<Found> find(String text, int offset, int limit) {
        access.requireAny(ForumAction.READ);
        String wanted = text.strip();
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        List<MessageRow> rows = messages.find(sights.now(), wanted, offset, Math.min(limit, MOST_FOUND));
        Map<Long, String> authors =
                names.names(rows.stream().map(MessageRow::account).toList());
        ZoneId zone = directory.current().zone();
        audit.read("forum.searched", entry -> entry.fact("found", rows.size()));
        return rows.stream()
                .map(row -> new Found(
                        row.id(),
                        row.topic(),
                        row.title(),
                        row.sectionName(),
                        authors.getOrDefault(row.account(), ""),
                        ForumMessageQuery.local(row.at(), zone),
                        row.text()))
                .toList();
    }

    @Override
    public int found(String text) {
        access.requireAny(ForumAction.READ);
        String wanted = text.strip();
        return wanted.length() < SHORTEST ? 0 : messages.found(sights.now(), wanted, MOST_FOUND);
    }

    @Override
    public List<Topic> fresh(int limit) {
        access.requireAny(ForumAction.READ);
        return shown(topics.fresh(sights.now(), since(), limit));
    }

    private Instant since() {
        return clock.now().minus(NEW);
    }

    private static int pages(int count) {
        return Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    private List<Topic> shown(List<TopicRow> rows) {
        Map<Long, String> authors =
                names.names(rows.stream().map(TopicRow::account).toList());
        ZoneId zone = directory.current().zone();
        return rows.stream()
                .map(row -> new Topic(
                        row.id(),
                        row.section(),
                        row.title(),
                        authors.getOrDefault(row.account(), ""),
                        ForumMessageQuery.local(row.opened(), zone),
                        ForumMessageQuery.local(row.last(), zone),
                        row.messages(),
                        row.fresh(),
                        row.pinned(),
                        row.closed(),
                        row.held()))
                .toList();
    }
}
