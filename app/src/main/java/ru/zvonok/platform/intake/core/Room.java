package ru.zvonok.platform.intake.core;

import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.Refusal;

/** How much of the memory a file may take is left for it: all that is read is kept for a while. */
final class Room {

    private final IntakeLimits limits;
    private int rows;
    private int cells;
    private long signs;

    Room(IntakeLimits limits) {
        this.limits = limits;
    }

    void take(SourceFile.Row row) {
        if (++rows > limits.rows()) {
            throw new Refusal(IntakeProblem.FILE_TOO_MANY_ROWS, limits.rows());
        }
        cells += row.cells().size();
        if (cells > limits.cells()) {
            throw new Refusal(IntakeProblem.FILE_TOO_MANY_CELLS, limits.cells());
        }
        for (RawCell cell : row.cells().values()) {
            signs += cell.text().length();
        }
        if (signs > limits.signs()) {
            throw new Refusal(IntakeProblem.FILE_BOMB);
        }
    }
}
