/**
 * Who learns where: classes, study groups and kindergarten groups, their teachers, dated memberships, the orders by which
 * alone a membership begins and ends, subgroups, excused absences. Owns the schema {@code enrolment}. Knows no subject and
 * no lesson.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.duties",
            "platform.intake",
            "platform.reporting",
            "platform.uikit",
            "registry.organisation",
            "registry.people",
            "registry.calendar"
        })
package ru.zvonok.registry.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
