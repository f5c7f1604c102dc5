/**
 * The time of an organisation: school years, study periods of several types, days off, day transfers, bells, closing of a
 * year. Owns the schema {@code calendar}.
 * Says which days are studied, never what is taught on them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.nodes",
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.uikit"
        })
package ru.zvonok.registry.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
