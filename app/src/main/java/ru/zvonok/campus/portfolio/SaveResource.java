package ru.zvonok.campus.portfolio;

import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.portfolio.SaveEntry.NewProof;

/**
 * A file, a link or a note to keep.
 *
 * @param id 0 for a new one
 * @param version as it was read
 * @param kind stays what it was in one that is there
 * @param folder at most {@value #FOLDER} characters, empty for none
 * @param link begins with http:// or https://
 * @param file of a new file; in a change null leaves it as it was
 */
public record SaveResource(
        long id,
        int version,
        long project,
        ResourceKind kind,
        String folder,
        String title,
        String words,
        String link,
        @Nullable NewProof file) {

    public static final int FOLDER = 100;
    public static final int TITLE = 200;
    public static final int WORDS = 4000;
    public static final int LINK = 1000;

    @Override
    public String toString() {
        return "SaveResource[" + id + ", " + kind + "]";
    }
}
