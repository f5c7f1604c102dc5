package ru.zvonok.campus.forum.core;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.Message.Attachment;
import ru.zvonok.campus.forum.MessagePosted;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.campus.forum.NewMessage;
import ru.zvonok.campus.forum.core.ForumSectionQuery.SectionRow;
import ru.zvonok.campus.forum.core.ForumWritingQuery.Writing;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.tenancy.TenantScope;

/** Puts a message that may stand there into its topic, with its files, and tells whom it concerns. */
@Component
class ForumPostbox {

    private final AccessControl access;
    private final Files files;
    private final ForumTopicQuery topics;
    private final ForumWritingQuery writing;
    private final ForumReadingQuery readings;
    private final ForumBell bell;
    private final TenantScope scope;
    private final ApplicationEventPublisher events;

    ForumPostbox(
            AccessControl access,
            Files files,
            ForumTopicQuery topics,
            ForumWritingQuery writing,
            ForumReadingQuery readings,
            ForumBell bell,
            TenantScope scope,
            ApplicationEventPublisher events) {
        this.access = access;
        this.files = files;
        this.topics = topics;
        this.writing = writing;
        this.readings = readings;
        this.bell = bell;
        this.scope = scope;
        this.events = events;
    }

    long put(
            Sight sight,
            SectionRow section,
            long topic,
            UUID sent,
            String text,
            @Nullable Long quotes,
            MessageState state,
            List<NewMessage.Part> parts,
            Instant now) {
        Actor actor = access.actor();
        boolean first = !writing.spoke(sight.organisation(), topic, actor.account());
        long message = writing.add(
                sight.organisation(),
                new Writing(
                        topic, actor.account(), actor.person(), sent, role(access.roles()), state, quotes, text, now));
        for (NewMessage.Part part : parts) {
            StoredFile stored = files.put(
                    new NewFile(ForumFileGuard.PURPOSE, part.name(), null, NewFile.Check.DOCUMENT, null),
                    new ByteArrayInputStream(part.content()));
            writing.addFile(
                    sight.organisation(), message, new Attachment(stored.publicId(), stored.name(), stored.size()));
        }
        if (first) {
            readings.follow(sight.organisation(), actor.account(), actor.person(), topic, true);
        }
        readings.read(sight.organisation(), actor.account(), actor.person(), topic, message, true);
        if (state == MessageState.SHOWN) {
            shown(section.id(), section.group(), topic, actor.account(), now);
        } else {
            bell.tellKeepers(section.group(), actor.person(), "forum.bell.held");
        }
        changed(topic);
        return message;
    }

    /** A message is there for everybody. */
    void shown(long section, @Nullable Long group, long topic, long author, Instant at) {
        topics.spoken(scope.organisation(), topic, at);
        bell.tellFollowers(section, group, topic, author);
    }

    /** Open pages of a topic are to show it anew. */
    void changed(long topic) {
        events.publishEvent(new MessagePosted(scope.organisation(), topic));
    }

    /** What somebody with several roles is to the others: the first in the order of the roles. */
    static Role role(Set<Role> roles) {
        return roles.stream().min(Role::compareTo).orElse(Role.SUPPORT_STAFF);
    }
}
