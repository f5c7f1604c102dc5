package ru.zvonok.campus.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project with what lies in it.
 *
 * @param version to be handed back with a change
 * @param tags words parted by commas
 * @param closedOn since when it is read only, null while it is open
 * @param changes whether the reader may add and change resources now
 * @param leads whether the reader may change all else
 * @param resources by folder and title
 */
public record Project(
        long id,
        int version,
        ProjectKind kind,
        String title,
        String about,
        String tags,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable LocalDate closedOn,
        boolean changes,
        boolean leads,
        List<Participant> members,
        List<Resource> resources)
        implements Serializable {

    public Project {
        members = List.copyOf(members);
        resources = List.copyOf(resources);
    }

    /** Somebody who takes part. */
    public record Participant(long person, String name, MemberRole role) implements Serializable {

        @Override
        public String toString() {
            return "Participant[" + person + ", " + role + "]";
        }
    }

    /**
     * Something that lies in it.
     *
     * @param folder empty where it lies in none
     * @param file of a file alone
     */
    public record Resource(
            long id,
            int version,
            ResourceKind kind,
            String folder,
            String title,
            String words,
            String link,
            @Nullable UUID file,
            long size,
            String author,
            LocalDateTime at)
            implements Serializable {

        @Override
        public String toString() {
            return "Resource[" + id + ", " + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "Project[" + id + "]";
    }
}
