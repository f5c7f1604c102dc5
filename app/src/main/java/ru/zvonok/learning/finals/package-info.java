/**
 * Marks of periods: proposed from the journal's averages by a dated grading policy, with the reason of each proposal, and
 * settled by the teacher. Owns the schema {@code finals}.
 * Never changes a mark of the journal; asks it to lock a period.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.duties",
            "platform.notification",
            "platform.reporting",
            "platform.uikit",
            "platform.uikit :: keygrid",
            "registry.people",
            "registry.calendar",
            "registry.enrolment",
            "learning.curriculum",
            "learning.timetable",
            "learning.journal"
        })
package ru.zvonok.learning.finals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
