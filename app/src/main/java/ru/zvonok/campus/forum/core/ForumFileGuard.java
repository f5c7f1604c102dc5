package ru.zvonok.campus.forum.core;

import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;

/** A file is read by whoever reads its message; of one that was taken away by moderators alone. */
@Component
class ForumFileGuard implements FileGuard {

    static final String PURPOSE = "forum.message";

    private final ForumSights sights;
    private final ForumMessageQuery query;
    private final AccessControl access;

    ForumFileGuard(ForumSights sights, ForumMessageQuery query, AccessControl access) {
        this.sights = sights;
        this.query = query;
        this.access = access;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        if (!access.allowsAny(ForumAction.READ)) {
            return false;
        }
        Sight sight = sights.now();
        return query.ofFile(sight.organisation(), file.publicId())
                .flatMap(message -> query.find(sight, message))
                .filter(row -> row.state() != MessageState.REMOVED || sight.moderates(row.group()))
                .isPresent();
    }

    /** A message keeps its files as it keeps its words. */
    @Override
    public boolean mayChange(StoredFile file, long account) {
        return false;
    }
}
