/**
 * Internal mail between staff, pupils and families of one organisation: letters, who got and read them, drafts, reports of
 * rude ones. Owns the schema {@code mail}. Whom one may address is told by the address book and the courses; the files lie
 * in the files, the bell rings by notification. Nobody but sender and recipients reads a letter, unless it was reported.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.files",
            "platform.notification",
            "platform.uikit",
            "registry.people",
            "registry.enrolment",
            "learning.curriculum",
            "campus.communication"
        })
package ru.zvonok.campus.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
