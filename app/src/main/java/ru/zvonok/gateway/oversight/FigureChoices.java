package ru.zvonok.gateway.oversight;

import java.util.List;

/** What figures can be asked for; the whole year first. */
public record FigureChoices(List<FigurePeriod> periods, List<String> subjects) {

    public FigureChoices {
        periods = List.copyOf(periods);
        subjects = List.copyOf(subjects);
    }
}
