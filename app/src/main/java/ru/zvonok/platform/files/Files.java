package ru.zvonok.platform.files;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Files of the bound organisation. Who may read a file, the {@link FileGuard} of its purpose says; where no module has one,
 * whoever brought it in, and nobody else. A file that one may not read, one of another organisation, an expired one and one
 * that never was are the same {@link NotFound}.
 */
public interface Files {

    /**
     * Takes a file in, in the caller's transaction. Personal data: audited.
     *
     * @param content read to its end, not closed
     * @throws Refusal FilesProblem EMPTY, TOO_BIG, QUOTA_FULL, TYPE_NOT_ALLOWED, TYPE_DIFFERS
     */
    StoredFile put(NewFile file, InputStream content);

    /** What a file is; its content is not read. */
    @Unnoted("what a file is called; handing it out is noted")
    StoredFile info(UUID publicId);

    /**
     * Writes the content of a file. Piece by piece, each in a transaction of its own: a slow reader holds no connection.
     * Audited as a reading.
     */
    void write(UUID publicId, OutputStream to);

    /**
     * A link for the actor of now, good for five minutes: {@code /o/17/files/…}. The right is asked when it is made and
     * again when it is followed.
     */
    @Unnoted("handing the file out is noted")
    String link(UUID publicId);

    /**
     * Lets a file stay for so long from now, after which it is as if it had never been; null: until it is deleted. Answers
     * whether it is still there. Audited.
     */
    boolean keep(UUID publicId, @Nullable Duration keep);

    /** Removes a file. Audited. */
    void delete(UUID publicId);
}
