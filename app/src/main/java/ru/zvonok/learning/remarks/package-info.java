/**
 * Remarks on how journals are kept: written by those who look after the journals, answered by the teacher, accepted or
 * returned. Owns the schema {@code remarks}. Knows of a journal only where it is: what stands in one, and whether it is
 * filled, is the trade of {@code journal}, whose pages lead here through its {@code JournalWays}.
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
            "registry.people",
            "learning.curriculum",
            "learning.timetable",
            "learning.journal"
        })
package ru.zvonok.learning.remarks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
