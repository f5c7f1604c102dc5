package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.time.LocalTime;

/** Begin and end of a lesson, local time of the organisation. */
public record Bell(int number, LocalTime startsAt, LocalTime endsAt) implements Serializable {}
