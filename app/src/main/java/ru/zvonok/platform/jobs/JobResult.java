package ru.zvonok.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job.
 *
 * @param file public id of a file to download, or null
 * @param path page to go on with, inside the organisation ({@code intake/12}), or null
 */
public record JobResult(@Nullable UUID file, @Nullable String path) {

    public static JobResult none() {
        return new JobResult(null, null);
    }

    public static JobResult file(UUID publicId) {
        return new JobResult(publicId, null);
    }

    public static JobResult page(String path) {
        return new JobResult(null, path);
    }
}
