package ru.zvonok.campus.forum.core;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.core.ForumMessageQuery.MessageRow;
import ru.zvonok.campus.forum.core.ForumSectionQuery.SectionRow;
import ru.zvonok.campus.forum.core.ForumTopicQuery.TopicRow;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;

/** What the actor of now sees, and the things that are in sight; what is not is {@code NotFound}. */
@Component
class ForumSights {

    private final AccessControl access;
    private final Circles circles;
    private final TenantScope scope;
    private final ForumSectionQuery sections;
    private final ForumTopicQuery topics;
    private final ForumMessageQuery messages;

    ForumSights(
            AccessControl access,
            Circles circles,
            TenantScope scope,
            ForumSectionQuery sections,
            ForumTopicQuery topics,
            ForumMessageQuery messages) {
        this.access = access;
        this.circles = circles;
        this.scope = scope;
        this.sections = sections;
        this.topics = topics;
        this.messages = messages;
    }

    Sight now() {
        RowFilter moderated = access.rows(ForumAction.MODERATE, TargetKind.GROUP);
        Set<String> mine = circles.mine().stream().map(Circle::key).collect(Collectors.toSet());
        return new Sight(scope.organisation(), access.actor().account(), moderated.all(), moderated.ids(), mine);
    }

    /** What the actor moderates, without the circles: for what only moderators do. */
    Sight asModerator() {
        RowFilter moderated = access.rows(ForumAction.MODERATE, TargetKind.GROUP);
        return new Sight(scope.organisation(), access.actor().account(), moderated.all(), moderated.ids(), Set.of());
    }

    SectionRow section(Sight sight, long section) {
        return sections.find(sight, section).orElseThrow(NotFound::new);
    }

    TopicRow topic(Sight sight, long topic) {
        return topics.find(sight, topic).orElseThrow(NotFound::new);
    }

    MessageRow message(Sight sight, long message) {
        return messages.find(sight, message).orElseThrow(NotFound::new);
    }
}
