package ru.zvonok.campus.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project in a list.
 *
 * @param role of the reader, null for whoever is no member
 */
public record ProjectRow(
        long id,
        ProjectKind kind,
        String title,
        String tags,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        boolean closed,
        @Nullable MemberRole role,
        int members,
        int resources)
        implements Serializable {

    @Override
    public String toString() {
        return "ProjectRow[" + id + "]";
    }
}
