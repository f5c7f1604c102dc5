/**
 * The day of a kindergarten: who came and who did not, and why, in a month sheet of a group. Owns the schema
 * {@code preschool}. Groups and who is in them belong to enrolment, days off to the calendar.
 * No money here: what a day costs is another's matter.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.duties",
            "platform.reporting",
            "platform.uikit",
            "platform.uikit :: keygrid",
            "registry.calendar",
            "registry.enrolment",
            "learning.diary",
            "learning.journal"
        })
package ru.zvonok.campus.preschool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
