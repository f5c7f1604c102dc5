package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.List;

/** Cells of a course changed; published inside the transaction, so listen after its commit. */
public record CellsWritten(long organisation, long course, int schoolYear, List<WrittenCell> cells) {

    /** One of them, as it stands now. */
    public record WrittenCell(long student, long lesson, LocalDate day, String oldValue, Cell cell) {}

    public CellsWritten {
        cells = List.copyOf(cells);
    }
}
