package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.util.List;

/** A period set with its periods, which are written together. */
public record PeriodPlan(PeriodSet set, List<Period> periods) implements Serializable {

    public PeriodPlan {
        periods = List.copyOf(periods);
    }
}
