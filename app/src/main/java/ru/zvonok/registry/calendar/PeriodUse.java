package ru.zvonok.registry.calendar;

import java.util.Collection;
import java.util.Set;
import ru.zvonok.platform.kernel.Unguarded;

/** What hangs on periods, such as marks; a module that keeps it contributes a bean. A used period is not dropped. */
@Unguarded("asked by the calendar, which has asked the right to change the year")
public interface PeriodUse {

    /** Which of the periods of a school year something hangs on. */
    Set<Long> used(int year, Collection<Long> periods);
}
