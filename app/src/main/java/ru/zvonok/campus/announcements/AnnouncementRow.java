package ru.zvonok.campus.announcements;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.Role;

/**
 * An announcement as a list shows it.
 *
 * @param beginning of the text
 * @param author shown name
 * @param role in which the author wrote it
 * @param at when it was published, for a draft null
 * @param until the last day on which it is shown, null where none is named
 * @param to whom it speaks: for a family the own classes with the first names of the children there, else the circles
 * @param unread not opened by the reader, or not since it was changed
 * @param confirm the reader is asked to take note of it, and has not said so yet
 * @param files how many
 */
public record AnnouncementRow(
        long id,
        AnnouncementState state,
        String title,
        String beginning,
        String author,
        Role role,
        @Nullable LocalDateTime at,
        LocalDate from,
        @Nullable LocalDate until,
        List<String> to,
        boolean pinned,
        boolean changed,
        boolean unread,
        boolean confirm,
        int files)
        implements Serializable {

    public AnnouncementRow {
        to = List.copyOf(to);
    }

    @Override
    public String toString() {
        return "AnnouncementRow[" + id + "]";
    }
}
