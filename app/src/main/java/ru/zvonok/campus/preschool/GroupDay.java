package ru.zvonok.campus.preschool;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A group on a day.
 *
 * @param meets whether the group meets on that day at all
 * @param children how many are in the group
 * @param noted how many of them are noted
 * @param present how many came
 * @param unknown how many are absent without a known reason
 * @param away how many are absent for each known reason, in the order of the signs
 */
public record GroupDay(
        long group,
        String name,
        LocalDate day,
        boolean meets,
        int children,
        int noted,
        int present,
        int unknown,
        Map<DaySign, Integer> away)
        implements Serializable {

    public GroupDay {
        away = Collections.unmodifiableMap(new LinkedHashMap<>(away));
    }
}
