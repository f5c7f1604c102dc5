package ru.zvonok.gateway.trail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.audit.AuditKey;

/**
 * A line of the audit.
 *
 * @param at in the organisation's time
 * @param event key of what happened; its text is {@code <event>.title}
 * @param who the name of who acted, null for the system, and of a family where its name is not to be told
 * @param roles from which roles
 * @param people names of those it names, by name
 * @param place class or course whose list or page it was, null where none was
 * @param day the earliest day whose data were touched
 */
public record TrailEntry(
        AuditKey key,
        LocalDateTime at,
        String event,
        boolean write,
        @Nullable String who,
        List<Role> roles,
        List<String> people,
        @Nullable String place,
        @Nullable LocalDate day) {

    public TrailEntry {
        roles = List.copyOf(roles);
        people = List.copyOf(people);
    }
}
