/**
 * People as an organisation knows them: persons, contacts, kinship, employment. Owns the schema {@code people} and the
 * regional keys that join one person in several organisations. Who is a pupil of which class, enrolment knows; who may
 * sign in, access.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.intake",
            "platform.reporting",
            "platform.uikit",
            "registry.organisation"
        })
package ru.zvonok.registry.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
