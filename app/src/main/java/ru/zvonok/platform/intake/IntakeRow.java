package ru.zvonok.platform.intake;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A line of the list of intakes.
 *
 * @param createdAt local time of the organisation
 * @param files names of the files
 */
public record IntakeRow(
        long id, IntakeCard.State state, LocalDateTime createdAt, String createdBy, List<String> files) {

    public IntakeRow {
        files = List.copyOf(files);
    }
}
