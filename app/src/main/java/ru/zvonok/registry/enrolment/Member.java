package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

/**
 * Somebody in a class, study group or subgroup.
 *
 * @param group id of the class or subgroup
 * @param valid first and last day in it; without a last day still there
 */
public record Member(long person, PersonName name, long group, DateRange valid) implements Serializable {}
