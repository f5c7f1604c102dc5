package ru.zvonok.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job has come to an end; published in the transaction that notes it, bound to its organisation.
 *
 * @param person GUID of whoever started it
 * @param well whether it did what it was to do
 * @param path page to go on with, inside the organisation, or null
 */
public record JobEnded(
        long job,
        String name,
        UUID person,
        boolean well,
        @Nullable String path) {}
