package ru.zvonok.platform.audit;

import org.jspecify.annotations.Nullable;

/** Tells the audit who acts; contributed by access, which stands above. */
public interface AuditActor {

    /** Id of the account that acts, or null for the system. */
    @Nullable
    Long account();

    /** What the system does it for; null when a person acts. */
    @Nullable
    String systemReason();

    /** Address the request came from, or null. */
    @Nullable
    String address();
}
