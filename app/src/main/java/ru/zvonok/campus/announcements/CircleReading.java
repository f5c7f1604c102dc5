package ru.zvonok.campus.announcements;

import java.io.Serializable;
import ru.zvonok.campus.communication.Circle;

/**
 * How far an announcement came in a circle. Whoever is in two circles counts in both.
 *
 * @param people whose accounts are in use
 * @param opened have opened it since it was last changed
 * @param confirmed have taken note of it as it is
 */
public record CircleReading(Circle circle, String name, int people, int opened, int confirmed)
        implements Serializable {}
