package ru.zvonok.platform.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes in.
 *
 * @param purpose stable word of the module it is for, led by its name: {@code intake.upload}
 * @param name as the person's computer called it; only its last part is kept
 * @param declaredType the content type it came with; null where none was told
 * @param check what is let in
 * @param keep how long it stays; null: until it is deleted
 */
public record NewFile(
        String purpose,
        String name,
        @Nullable String declaredType,
        Check check,
        @Nullable Duration keep) {

    /** What is let in. */
    public enum Check {
        /** Pictures, PDF, office documents, plain text; what it is must be what its name and type say. */
        DOCUMENT,
        /** Anything, for a module that looks inside itself; it goes out as unnamed bytes only. */
        RAW
    }
}
