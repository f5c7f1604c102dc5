package ru.zvonok.campus.announcements;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.platform.access.Role;

/**
 * An announcement as its page shows it. Of one that was taken back a reader has the title and the word only.
 *
 * @param version for saving a change
 * @param text plain, paragraphs parted by empty lines
 * @param publishedAt null for a draft
 * @param changedAt when words or files were changed after it was published
 * @param circles to whom it speaks
 * @param to the same in words, for a family the own classes with the children there
 * @param word why it was taken back
 * @param mine the reader wrote it
 * @param mayEdit the reader may change it
 * @param mayFollow the reader sees who has opened it, and may take it back
 */
public record Announcement(
        long id,
        long version,
        AnnouncementState state,
        String title,
        String text,
        String author,
        Role role,
        @Nullable LocalDateTime publishedAt,
        @Nullable LocalDateTime changedAt,
        LocalDate from,
        @Nullable LocalDate until,
        boolean pinned,
        Confirmation confirmation,
        @Nullable LocalDateTime confirmedAt,
        Set<Circle> circles,
        List<String> to,
        List<Attachment> files,
        String word,
        boolean mine,
        boolean mayEdit,
        boolean mayFollow)
        implements Serializable {

    /** What is asked of the reader. */
    public enum Confirmation {
        /** Nobody is asked to take note. */
        NONE,
        /** The reader is. */
        ASKED,
        /** The reader has taken note of it as it is. */
        GIVEN,
        /** Others are, the reader is not one of them. */
        OF_OTHERS;

        public boolean wanted() {
            return this != NONE;
        }
    }

    /** A file, handed out by the files. */
    public record Attachment(UUID file, String name, long size) implements Serializable {}

    public Announcement {
        circles = Set.copyOf(circles);
        to = List.copyOf(to);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "Announcement[" + id + "]";
    }
}
