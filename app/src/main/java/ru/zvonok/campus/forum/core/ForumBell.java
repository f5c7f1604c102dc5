package ru.zvonok.campus.forum.core;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.ForumNotice;
import ru.zvonok.campus.forum.core.ForumReadingQuery.Follower;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.TenantScope;

/** Tells followers, authors and moderators that there is something, never what it says. */
@Component
class ForumBell {

    private final Notifications notifications;
    private final ForumKeepers keepers;
    private final Circles circles;
    private final ForumReadingQuery readings;
    private final ForumSectionQuery sections;
    private final TenantScope scope;

    ForumBell(
            Notifications notifications,
            ForumKeepers keepers,
            Circles circles,
            ForumReadingQuery readings,
            ForumSectionQuery sections,
            TenantScope scope) {
        this.notifications = notifications;
        this.keepers = keepers;
        this.circles = circles;
        this.readings = readings;
        this.sections = sections;
        this.scope = scope;
    }

    /** Whoever follows the topic and still sees its section, once until they have read it. */
    void tellFollowers(long section, @Nullable Long group, long topic, long author) {
        long organisation = scope.organisation();
        List<Follower> untold = readings.untold(organisation, topic, author);
        if (untold.isEmpty()) {
            return;
        }
        Set<Circle> readers = sections.circles(organisation, section).stream()
                .flatMap(row -> Circle.of(row.circle()).stream())
                .collect(Collectors.toSet());
        Set<Long> accounts = circles.accounts(readers);
        Set<UUID> moderators = keepers.of(group);
        List<Follower> told = untold.stream()
                .filter(one -> accounts.contains(one.account()) || moderators.contains(one.person()))
                .toList();
        readings.told(organisation, topic, told.stream().map(Follower::account).toList());
        tell(
                told.stream().map(Follower::person).collect(Collectors.toSet()),
                ForumNotice.FOLLOWED,
                "forum.bell.new",
                Forum.TOPIC_PAGE + "/" + topic);
    }

    void tellKeepers(@Nullable Long group, UUID butNot, String textKey) {
        tell(keepers.nearest(group, butNot), ForumNotice.WAITING, textKey, Forum.MODERATION_PAGE);
    }

    /** What became of one's own message or report. */
    void tellDecided(Collection<UUID> persons, String textKey, long topic, long message) {
        tell(new HashSet<>(persons), ForumNotice.DECIDED, textKey, Forum.TOPIC_PAGE + "/" + topic + "/" + message);
    }

    void tellSuspended(UUID person, String textKey) {
        tell(Set.of(person), ForumNotice.DECIDED, textKey, Forum.PAGE);
    }

    private void tell(Set<UUID> persons, ForumNotice kind, String textKey, String path) {
        if (!persons.isEmpty()) {
            notifications.tell(persons, new Notice(kind, textKey, List.of(), path));
        }
    }
}
