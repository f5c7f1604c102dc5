package ru.zvonok.learning.journal;

import java.util.UUID;
import ru.zvonok.platform.kernel.DateRange;

/** The reason of a pupil's absences in some days; {@code code} is an {@link AttendanceCode#id()} that is not open. */
public record SettleAbsence(UUID edit, long group, long student, DateRange days, int code) {}
