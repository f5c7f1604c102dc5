/**
 * The board: what an organisation tells its people, circle by circle, with files, for as long as it is of use, and who has
 * opened it and taken note of it. Owns the schema {@code announcements}. Who is in a circle the address book knows; letters
 * to single people and talks are for the modules beside this one.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.files",
            "platform.jobs",
            "platform.notification",
            "platform.uikit",
            "registry.people",
            "registry.enrolment",
            "campus.communication"
        })
package ru.zvonok.campus.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
