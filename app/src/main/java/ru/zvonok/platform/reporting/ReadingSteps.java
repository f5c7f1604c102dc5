package ru.zvonok.platform.reporting;

/** Hears how far the reading of a report is. */
@FunctionalInterface
public interface ReadingSteps {

    ReadingSteps UNHEARD = (done, all) -> {};

    void at(int done, int all);
}
