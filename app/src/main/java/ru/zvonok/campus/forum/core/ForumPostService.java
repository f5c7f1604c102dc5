package ru.zvonok.campus.forum.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.forum.Draft;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.ForumPosts;
import ru.zvonok.campus.forum.ForumProblem;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.campus.forum.Moderation;
import ru.zvonok.campus.forum.NewMessage;
import ru.zvonok.campus.forum.NewTopic;
import ru.zvonok.campus.forum.Posted;
import ru.zvonok.campus.forum.core.ForumMessageQuery.MessageRow;
import ru.zvonok.campus.forum.core.ForumSectionQuery.SectionRow;
import ru.zvonok.campus.forum.core.ForumTopicQuery.TopicRow;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;

@Service
@Transactional
class ForumPostService implements ForumPosts {

    private final AccessControl access;
    private final Audit audit;
    private final ForumSights sights;
    private final ForumWriters writers;
    private final ForumTopicQuery topics;
    private final ForumMessageQuery messages;
    private final ForumWritingQuery writing;
    private final ForumReadingQuery readings;
    private final ForumModerationQuery moderation;
    private final ForumPostbox postbox;
    private final ForumFilters filters;
    private final ForumBell bell;
    private final SchoolClock clock;

    ForumPostService(
            AccessControl access,
            Audit audit,
            ForumSights sights,
            ForumWriters writers,
            ForumTopicQuery topics,
            ForumMessageQuery messages,
            ForumWritingQuery writing,
            ForumReadingQuery readings,
            ForumModerationQuery moderation,
            ForumPostbox postbox,
            ForumFilters filters,
            ForumBell bell,
            SchoolClock clock) {
        this.access = access;
        this.audit = audit;
        this.sights = sights;
        this.writers = writers;
        this.topics = topics;
        this.messages = messages;
        this.writing = writing;
        this.readings = readings;
        this.moderation = moderation;
        this.postbox = postbox;
        this.filters = filters;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public Posted open(NewTopic topic) {
        access.requireAny(ForumAction.WRITE);
        Sight sight = sights.now();
        SectionRow section = sights.section(sight, topic.section());
        Optional<Posted> before = writing.sent(sight.organisation(), sight.account(), topic.sent());
        if (before.isPresent()) {
            return before.get();
        }
        writers.require(sight, section, false);
        String title = Typed.needed("title", topic.title(), ForumProblem.TITLE_MISSING, NewTopic.LONGEST_TITLE);
        String text = text(topic.text());
        files(topic.files());
        Instant now = clock.now();
        long id = topics.add(sight.organisation(), section.id(), sight.account(), title, now);
        MessageState state = state(sight, section.group(), title + "\n" + text);
        long message = postbox.put(sight, section, id, topic.sent(), text, null, state, topic.files(), now);
        writing.drop(sight.organisation(), sight.account(), section.id(), 0);
        audit.wrote("forum.topic-opened", entry -> entry.fact("topic", id).fact("section", section.id()));
        return new Posted(id, message, state == MessageState.HELD);
    }

    @Override
    public Posted post(NewMessage message) {
        access.requireAny(ForumAction.WRITE);
        Sight sight = sights.now();
        TopicRow topic = sights.topic(sight, message.topic());
        SectionRow section = sights.section(sight, topic.section());
        Optional<Posted> before = writing.sent(sight.organisation(), sight.account(), message.sent());
        if (before.isPresent()) {
            return before.get();
        }
        writers.require(sight, section, topic.closed());
        String text = text(message.text());
        files(message.files());
        Long quotes = message.quotes();
        if (quotes != null
                && messages.find(sight, quotes)
                        .filter(one -> one.topic() == topic.id() && one.state() != MessageState.REMOVED)
                        .isEmpty()) {
            throw new Refusal(ForumProblem.QUOTE_GONE);
        }
        MessageState state = state(sight, section.group(), text);
        long id = postbox.put(
                sight, section, topic.id(), message.sent(), text, quotes, state, message.files(), clock.now());
        writing.drop(sight.organisation(), sight.account(), section.id(), topic.id());
        audit.wrote("forum.message-posted", entry -> entry.fact("message", id).fact("topic", topic.id()));
        return new Posted(topic.id(), id, state == MessageState.HELD);
    }

    @Override
    public Posted edit(long message, int version, String text) {
        access.requireAny(ForumAction.WRITE);
        Sight sight = sights.now();
        MessageRow row = sights.message(sight, message);
        if (row.account() != sight.account()) {
            throw new NotFound();
        }
        SectionRow section = sights.section(sight, row.section());
        writers.require(sight, section, row.topicClosed());
        if (row.state() == MessageState.REMOVED || row.version() != version) {
            throw new Refusal(ForumProblem.MESSAGE_CHANGED);
        }
        if (!writers.editable(sight, row, messages.lastOfOthers(sight.organisation(), row.topic(), sight.account()))) {
            throw new Refusal(ForumProblem.EDIT_OVER);
        }
        String typed = text(text);
        MessageState state = state(sight, section.group(), typed);
        if (state == MessageState.SHOWN && row.state() == MessageState.HELD) {
            // the title may be what held it back, and who has looked at it is the moderator
            state = MessageState.HELD;
        }
        if (!typed.equals(row.text())
                && !writing.edit(sight.organisation(), message, version, typed, state, clock.now())) {
            throw new Refusal(ForumProblem.MESSAGE_CHANGED);
        }
        if (state == MessageState.HELD && row.state() == MessageState.SHOWN) {
            bell.tellKeepers(section.group(), row.person(), "forum.bell.held");
        }
        postbox.changed(row.topic());
        audit.wrote("forum.message-edited", entry -> entry.fact("message", message));
        return new Posted(row.topic(), message, state == MessageState.HELD);
    }

    @Override
    public Draft draft(long section, long topic) {
        access.requireAny(ForumAction.WRITE);
        Sight sight = sights.now();
        return writing.draft(sight.organisation(), sight.account(), section, topic)
                .orElseGet(() -> Draft.none(section, topic));
    }

    @Override
    public void keep(Draft draft) {
        access.requireAny(ForumAction.WRITE);
        Sight sight = sights.now();
        if (draft.empty()) {
            writing.drop(sight.organisation(), sight.account(), draft.section(), draft.topic());
            return;
        }
        sights.section(sight, draft.section());
        writing.keep(
                sight.organisation(),
                sight.account(),
                new Draft(
                        draft.section(),
                        draft.topic(),
                        Typed.cut(draft.title(), NewTopic.LONGEST_TITLE),
                        Typed.cut(draft.text(), NewMessage.LONGEST),
                        draft.quotes()),
                clock.now());
    }

    @Override
    public void follow(long topic, boolean follow) {
        access.requireAny(ForumAction.WRITE);
        Sight sight = sights.now();
        sights.topic(sight, topic);
        readings.follow(sight.organisation(), sight.account(), access.actor().person(), topic, follow);
        audit.wrote("forum.topic-followed", entry -> entry.fact("topic", topic).fact("follows", follow));
    }

    @Override
    public void report(long message, String word) {
        access.requireAny(ForumAction.WRITE);
        Sight sight = sights.now();
        MessageRow row = sights.message(sight, message);
        if (row.account() == sight.account()) {
            throw new Refusal(ForumProblem.OWN_MESSAGE);
        }
        if (row.state() != MessageState.SHOWN) {
            throw new Refusal(ForumProblem.ANSWERED);
        }
        String typed = Typed.needed("word", word, ForumProblem.REASON_MISSING, Moderation.LONGEST);
        Actor actor = access.actor();
        if (moderation.addReport(sight.organisation(), message, actor.account(), actor.person(), typed, clock.now())) {
            bell.tellKeepers(row.group(), actor.person(), "forum.bell.reported");
        }
        audit.wrote("forum.message-reported", entry -> entry.fact("message", message));
    }

    @Override
    public void appeal(long message, String word) {
        access.requireAny(ForumAction.WRITE);
        Sight sight = sights.now();
        MessageRow row = sights.message(sight, message);
        if (row.account() != sight.account()) {
            throw new NotFound();
        }
        if (row.state() != MessageState.REMOVED) {
            throw new Refusal(ForumProblem.ANSWERED);
        }
        String typed = Typed.needed("word", word, ForumProblem.REASON_MISSING, Moderation.LONGEST);
        if (!moderation.appeal(sight.organisation(), message, typed, clock.now())) {
            throw new Refusal(ForumProblem.APPEALED);
        }
        bell.tellKeepers(row.group(), row.person(), "forum.bell.appealed");
        postbox.changed(row.topic());
        audit.wrote("forum.removal-appealed", entry -> entry.fact("message", message));
    }

    private static String text(String text) {
        return Typed.needed("text", text, ForumProblem.TEXT_MISSING, NewMessage.LONGEST);
    }

    private static void files(List<NewMessage.Part> files) {
        if (files.size() > NewMessage.MOST_FILES) {
            throw Refusal.at("text", ForumProblem.TOO_MANY_FILES, NewMessage.MOST_FILES);
        }
    }

    /** Moderators would look at their own words. */
    private MessageState state(Sight sight, @Nullable Long group, String words) {
        return !sight.moderates(group) && filters.now().finds(words) ? MessageState.HELD : MessageState.SHOWN;
    }
}
