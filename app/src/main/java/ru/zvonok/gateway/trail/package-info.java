/**
 * The audit read by those who may: the access history of a person, the audit of an organisation, the events of the region.
 * Owns no table: the entries are the audit's, who was in which class and course when is asked of enrolment and curriculum.
 * Reading it is itself noted.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.uikit",
            "platform.reporting",
            "registry.people",
            "registry.enrolment",
            "learning.curriculum"
        })
package ru.zvonok.gateway.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
