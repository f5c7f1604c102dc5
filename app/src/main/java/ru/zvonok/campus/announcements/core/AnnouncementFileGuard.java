package ru.zvonok.campus.announcements.core;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.announcements.core.AnnouncementQuery.Kept;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * A file is read by whoever reads its announcement, of one that was taken back by whoever keeps it; before it is saved with
 * one, by whoever brought it in.
 */
@Component
class AnnouncementFileGuard implements FileGuard {

    static final String PURPOSE = "announcements.file";

    private final AnnouncementQuery query;
    private final AnnouncementFileQuery attachments;
    private final AnnouncementRights rights;
    private final AccessControl access;
    private final TenantScope scope;

    AnnouncementFileGuard(
            AnnouncementQuery query,
            AnnouncementFileQuery attachments,
            AnnouncementRights rights,
            AccessControl access,
            TenantScope scope) {
        this.query = query;
        this.attachments = attachments;
        this.rights = rights;
        this.access = access;
        this.scope = scope;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        Optional<Long> announcement = attachments.announcementOf(scope.organisation(), file.publicId());
        return announcement.isEmpty()
                ? brought(file, access.actor().account())
                : of(announcement.get()).filter(this::reads).isPresent();
    }

    @Override
    public boolean mayChange(StoredFile file, long account) {
        Optional<Long> announcement = attachments.announcementOf(scope.organisation(), file.publicId());
        return announcement.isEmpty()
                ? brought(file, account)
                : of(announcement.get()).filter(rights::keeps).isPresent();
    }

    private Optional<Kept> of(long announcement) {
        return query.find(scope.organisation(), announcement);
    }

    private boolean reads(Kept one) {
        return rights.keeps(one)
                || one.state() != AnnouncementState.WITHDRAWN
                        && rights.reads(
                                one,
                                query.circles(scope.organisation(), Set.of(one.id()))
                                        .getOrDefault(one.id(), Set.of()));
    }

    private static boolean brought(StoredFile file, long account) {
        return file.account() != null && file.account() == account;
    }
}
