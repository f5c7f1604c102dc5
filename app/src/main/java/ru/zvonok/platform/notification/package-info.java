/**
 * Tells people what concerns them: planned in the transaction of what happened, shown by the bell, counted live on every
 * node, and sent by e-mail to whoever chose so. Owns the schema {@code notification}: text keys with coded arguments, no
 * sentences; who wants what by which channel, confirmed addresses, letters that wait. What kinds there are the modules say by
 * {@code NoticeKind}. Talking to one another is not here but on the fourth floor.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.jobs",
            "platform.nodes",
            "platform.uikit"
        })
package ru.zvonok.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
