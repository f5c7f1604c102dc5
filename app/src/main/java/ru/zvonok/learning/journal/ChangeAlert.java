package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Somebody changed unusually many marks that stood already.
 *
 * @param who shown name of the account
 * @param from when the changes began that were counted, local time of the organisation
 * @param at when they were too many
 * @param changes how many they were then
 * @param quiet whether it was at night or on a day without lessons
 */
public record ChangeAlert(
        long account, String who, LocalDate day, LocalDateTime from, LocalDateTime at, int changes, boolean quiet)
        implements Serializable {}
