package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * Whose changes of which time are put back.
 *
 * @param from local time of the organisation
 * @param to the first moment after, local time of the organisation
 */
public record RollbackSpan(long account, LocalDateTime from, LocalDateTime to) implements Serializable {}
