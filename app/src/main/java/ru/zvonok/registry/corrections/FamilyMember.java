package ru.zvonok.registry.corrections;

import java.io.Serializable;
import ru.zvonok.platform.kernel.PersonName;

/** Somebody whose data the reader may see: the reader, or a child of the reader. */
public record FamilyMember(long person, PersonName name, boolean self) implements Serializable {}
