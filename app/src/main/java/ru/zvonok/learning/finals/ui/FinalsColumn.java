package ru.zvonok.learning.finals.ui;

import java.io.Serializable;
import ru.zvonok.learning.finals.PeriodSheet;

/** A column of the page: a period or a result of the year, with what stands in it. */
record FinalsColumn(long id, String name, String spoken, PeriodSheet sheet) implements Serializable {}
