package ru.zvonok.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the audit who acts; contributed by access, which stands above. */
public interface AuditActor {

    /** Id of the account that acts, or null for the system. */
    @Nullable
    Long account();

    /** What the system does it for; null when a person acts. */
    @Nullable
    String systemReason();

    /** Names of the roles that the account has where work is bound now, the first the most telling. */
    List<String> roles();

    /** Address the request came from, or null. */
    @Nullable
    String address();
}
