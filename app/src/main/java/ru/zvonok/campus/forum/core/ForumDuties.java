package ru.zvonok.campus.forum.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.core.ForumModerationQuery.Load;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.tenancy.Directory;

/** What waits for a moderator has to be answered within working days. */
@Component
class ForumDuties implements DutySource {

    private final AccessControl access;
    private final ForumSights sights;
    private final ForumModerationQuery query;
    private final DutyClock duties;
    private final Directory directory;

    ForumDuties(
            AccessControl access,
            ForumSights sights,
            ForumModerationQuery query,
            DutyClock duties,
            Directory directory) {
        this.access = access;
        this.sights = sights;
        this.query = query;
        this.duties = duties;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> mine() {
        if (!access.allowsAny(ForumAction.MODERATE)) {
            return List.of();
        }
        Load load = query.load(sights.asModerator());
        Instant since = load.since();
        if (since == null) {
            return List.of();
        }
        LocalDate day = since.atZone(directory.current().zone()).toLocalDate();
        LocalDate due = Objects.requireNonNull(
                duties.due(ForumModerationService.DEADLINE, Set.of(day)).get(day));
        return List.of(new Duty("forum.duty", List.of(), "forum.duty.count", load.count(), due, Forum.MODERATION_PAGE));
    }
}
