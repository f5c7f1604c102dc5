/**
 * The forum of an organisation: sections for circles of people, topics, messages, and those who keep order in it: they read
 * every message of their sections, take away with a reason, answer reports, hold rude words back. Owns the schema
 * {@code forum}. Who belongs to a circle the address book knows. No letters and no announcements.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.duties",
            "platform.files",
            "platform.nodes",
            "platform.notification",
            "platform.uikit",
            "registry.people",
            "registry.enrolment",
            "campus.communication"
        })
package ru.zvonok.campus.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
