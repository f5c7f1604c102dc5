package ru.zvonok.campus.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project to save.
 *
 * @param id 0 for a new one
 * @param version as it was read
 * @param kind stays what it was in one that is there
 * @param tags words parted by commas, at most {@value #TAGS} characters
 */
public record SaveProject(
        long id,
        int version,
        ProjectKind kind,
        String title,
        String about,
        String tags,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {

    public static final int TITLE = 200;
    public static final int ABOUT = 2000;
    public static final int TAGS = 300;
    public static final int MOST_MEMBERS = 100;
    public static final int MOST_RESOURCES = 300;

    @Override
    public String toString() {
        return "SaveProject[" + id + "]";
    }
}
