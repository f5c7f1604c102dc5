package ru.zvonok.campus.announcements.core;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.Announcement.Attachment;
import ru.zvonok.campus.announcements.AnnouncementsProblem;
import ru.zvonok.campus.announcements.SaveAnnouncement;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;

/** Files of announcements: taken in for a day, kept with the announcement they are saved with. */
@Component
class AnnouncementFiles {

    private static final Duration UNSAVED = Duration.ofDays(1);

    private final Files files;
    private final AnnouncementFileQuery query;
    private final TenantScope scope;

    AnnouncementFiles(Files files, AnnouncementFileQuery query, TenantScope scope) {
        this.files = files;
        this.query = query;
        this.scope = scope;
    }

    Attachment take(String name, byte[] content) {
        StoredFile stored = files.put(
                new NewFile(AnnouncementFileGuard.PURPOSE, name, null, NewFile.Check.DOCUMENT, UNSAVED),
                new ByteArrayInputStream(content));
        return new Attachment(stored.publicId(), stored.name(), stored.size());
    }

    List<Attachment> of(long announcement) {
        return query.of(scope.organisation(), announcement);
    }

    /** Makes these the files of an announcement; answers whether anything is different. */
    boolean set(long announcement, List<UUID> wanted) {
        if (wanted.size() > SaveAnnouncement.MOST_FILES) {
            throw Refusal.at("files", AnnouncementsProblem.TOO_MANY_FILES, SaveAnnouncement.MOST_FILES);
        }
        long organisation = scope.organisation();
        Set<UUID> there = of(announcement).stream().map(Attachment::file).collect(Collectors.toSet());
        boolean different = false;
        for (UUID file : there) {
            if (!wanted.contains(file)) {
                files.delete(file);
                query.remove(organisation, announcement, file);
                different = true;
            }
        }
        for (UUID file : Set.copyOf(wanted)) {
            if (!there.contains(file)) {
                StoredFile stored = files.info(file);
                boolean free = query.announcementOf(organisation, file).isEmpty();
                if (!stored.purpose().equals(AnnouncementFileGuard.PURPOSE) || !free || !files.keep(file, null)) {
                    throw new NotFound();
                }
                query.add(organisation, announcement, new Attachment(file, stored.name(), stored.size()));
                different = true;
            }
        }
        return different;
    }

    void drop(long announcement) {
        of(announcement).forEach(file -> files.delete(file.file()));
    }
}
