package ru.zvonok.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is kept.
 *
 * @param account who brought it in; null for the system
 * @param expiresAt when it goes by itself; null: never
 */
public record StoredFile(
        UUID publicId,
        String purpose,
        String name,
        String contentType,
        long size,
        @Nullable Long account,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
