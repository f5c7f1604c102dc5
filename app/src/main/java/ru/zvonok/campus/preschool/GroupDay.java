package ru.zvonok.campus.preschool;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A group on a day.
 *
 * @param meets whether the group meets on that day at all
 * @param children how many are in the group
 * @param noted how many of them are noted
 * @param present how many came
 * @param unknown how many are absent without a known reason
 */
public record GroupDay(
        long group, String name, LocalDate day, boolean meets, int children, int noted, int present, int unknown)
        implements Serializable {}
