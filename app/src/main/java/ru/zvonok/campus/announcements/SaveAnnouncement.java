package ru.zvonok.campus.announcements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.communication.Circle;

/**
 * An announcement as it should read.
 *
 * @param id null for a new one
 * @param version as it was read, 0 for a new one
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param text plain, at most {@value #LONGEST_TEXT} characters
 * @param from the first day on which it is shown, null for today
 * @param until the last one, null: until it is taken back
 * @param confirm ask everybody to say that they took note
 * @param files brought in by {@link Announcements#upload}, at most {@value #MOST_FILES}
 * @param publish a draft stays one without it; what is published stays so
 */
public record SaveAnnouncement(
        @Nullable Long id,
        long version,
        String title,
        String text,
        Set<Circle> circles,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean pinned,
        boolean confirm,
        List<UUID> files,
        boolean publish) {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_TEXT = 10_000;
    public static final int MOST_FILES = 10;

    public SaveAnnouncement {
        circles = Set.copyOf(circles);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "SaveAnnouncement[" + id + "]";
    }
}
