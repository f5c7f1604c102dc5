package ru.zvonok.learning.finals.ui;

import java.io.Serializable;
import ru.zvonok.learning.finals.PeriodSheet;

/**
 * A column of the page: a period or a result of the year, with what stands in it.
 *
 * @param open whether it is not closed, or a permit opens it to the reader
 */
record FinalsColumn(long id, String name, String spoken, PeriodSheet sheet, boolean open) implements Serializable {}
