package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import ru.zvonok.platform.kernel.PersonName;

/** Somebody who came into the organisation while the year was running, and is there today. */
public record Newcomer(long person, PersonName name, String className, LocalDate since) implements Serializable {}
