package ru.zvonok.campus.forum;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.Role;

/**
 * A message as its reader sees it.
 *
 * @param role what the author was when it was written
 * @param text empty where it was taken away and the reader is neither its author nor a moderator
 * @param editable whether the reader may edit it now
 * @param reported whether the reader has reported it and was not answered yet
 */
public record Message(
        long id,
        String author,
        Role role,
        boolean mine,
        LocalDateTime at,
        @Nullable LocalDateTime edited,
        int version,
        MessageState state,
        String text,
        @Nullable Quote quote,
        List<Attachment> files,
        @Nullable Removal removal,
        boolean editable,
        boolean reported)
        implements Serializable {

    public Message {
        files = List.copyOf(files);
    }

    /** What it answers; an empty text: that message is not there any more. */
    public record Quote(long message, String author, String text) implements Serializable {}

    /** A file, handed out by the files. */
    public record Attachment(UUID file, String name, long size) implements Serializable {}

    /**
     * Why it was taken away.
     *
     * @param appeal what the author says against it, for the author and moderators, or null
     * @param answer what a moderator answered to that, or null
     */
    public record Removal(
            LocalDateTime at,
            String reason,
            @Nullable String appeal,
            @Nullable String answer) implements Serializable {}

    @Override
    public String toString() {
        return "Message[" + id + ", " + state + "]";
    }
}
