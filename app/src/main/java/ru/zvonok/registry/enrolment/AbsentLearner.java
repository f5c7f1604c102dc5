package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * Somebody absent with a good reason.
 *
 * @param className the class or group of that day, empty for none
 */
public record AbsentLearner(PersonName name, String className, ExcusedAbsence absence) implements Serializable {}
