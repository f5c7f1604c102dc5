/**
 * What families say has changed in the data that an organisation keeps of them, and what became of it: each field is taken
 * over into the card or declined with a reason. Owns the schema {@code corrections}. Writes no card itself: {@code People}
 * does, with its rights, checks and audit.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.duties",
            "platform.files",
            "platform.notification",
            "platform.uikit",
            "registry.people",
            "registry.enrolment"
        })
package ru.zvonok.registry.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
