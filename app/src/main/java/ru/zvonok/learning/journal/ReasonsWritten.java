package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.learning.journal.CellsWritten.WrittenCell;

/** Reasons of absences were named in a course by somebody who is not at its page; published beside {@link CellsWritten}. */
public record ReasonsWritten(long organisation, long course, List<WrittenCell> cells) {

    public ReasonsWritten {
        cells = List.copyOf(cells);
    }
}
