package ru.zvonok.campus.forum.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.ForumProblem;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.campus.forum.core.ForumMessageQuery.MessageRow;
import ru.zvonok.campus.forum.core.ForumOrderQuery.SuspensionRow;
import ru.zvonok.campus.forum.core.ForumSectionQuery.SectionRow;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;

/** Who may write where, and until when one may edit. */
@Component
class ForumWriters {

    private final AccessControl access;
    private final ForumOrderQuery order;
    private final Directory directory;
    private final RegionalRules rules;
    private final SchoolClock clock;

    ForumWriters(
            AccessControl access, ForumOrderQuery order, Directory directory, RegionalRules rules, SchoolClock clock) {
        this.access = access;
        this.order = order;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    Optional<SuspensionRow> suspension(Sight sight, @Nullable Long group) {
        return order.standing(sight.organisation(), sight.account(), group, directory.today());
    }

    /** Why whoever looks cannot write in a section, a suspension left aside; null where they can. */
    @Nullable
    ForumProblem whyNot(Sight sight, SectionRow section, boolean topicClosed) {
        if (section.closed()) {
            return ForumProblem.SECTION_CLOSED;
        }
        if (topicClosed) {
            return ForumProblem.TOPIC_CLOSED;
        }
        boolean may = access.allowsAny(ForumAction.WRITE) && (section.writes() || sight.moderates(section.group()));
        return may ? null : ForumProblem.READS_ONLY;
    }

    void require(Sight sight, SectionRow section, boolean topicClosed) {
        ForumProblem problem = whyNot(sight, section, topicClosed);
        if (problem != null) {
            throw new Refusal(problem);
        }
        suspension(sight, section.group()).ifPresent(one -> {
            throw new Refusal(ForumProblem.SUSPENDED, one.until(), one.reason());
        });
    }

    /** Whether the time to edit is not over; {@code lastOfOthers} is the last message that somebody else wrote there. */
    boolean editable(Sight sight, MessageRow message, long lastOfOthers) {
        return message.account() == sight.account()
                && message.state() != MessageState.REMOVED
                && inTime(
                        message.at(),
                        clock.now(),
                        rules.whole("forum.edit-minutes", directory.today()),
                        lastOfOthers > message.id());
    }

    /** Within the minutes always, after them until somebody has written. */
    static boolean inTime(Instant written, Instant now, int minutes, boolean answered) {
        return !answered || !now.isAfter(written.plus(Duration.ofMinutes(minutes)));
    }
}
