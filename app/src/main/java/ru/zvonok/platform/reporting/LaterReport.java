package ru.zvonok.platform.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made in the background.
 *
 * @param name name of the file, empty before it is there
 * @param file null while it is being made, and where it came to nothing
 * @param until last day on which it may be fetched
 * @param percent how far it is
 * @param phase text key of what is being done or of why it came to nothing, with its arguments; null before it began
 */
public record LaterReport(
        long job,
        String name,
        LocalDateTime asked,
        boolean ended,
        @Nullable UUID file,
        @Nullable LocalDate until,
        int percent,
        @Nullable String phase,
        List<Object> arguments)
        implements Serializable {

    public LaterReport {
        arguments = List.copyOf(arguments);
    }
}
