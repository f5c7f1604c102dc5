package ru.zvonok.registry.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A person in short.
 *
 * @param guid the same person in all organisations; accounts know it
 */
public record PersonEntry(
        long id, UUID guid, PersonName name, @Nullable LocalDate birthDate) implements Serializable {}
