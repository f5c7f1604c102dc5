/**
 * Tells people what concerns them: planned in the transaction of what happened, shown by the bell, counted live on every
 * node. Owns the schema {@code notification}; holds text keys with coded arguments, no sentences. Talking to one another is
 * not here but on the fourth floor.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.jobs",
            "platform.nodes",
            "platform.uikit"
        })
package ru.zvonok.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
