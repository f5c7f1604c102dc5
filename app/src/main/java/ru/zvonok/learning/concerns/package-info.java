/**
 * What families say is wrong: a mark or an absence in the journal, or the access to the diary; and what they are answered.
 * Owns the schema {@code concerns}. Corrects nothing: cells are changed in the journal, whose {@code CellFacts} say whether
 * they were. Families write from the diary.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.duties",
            "platform.notification",
            "platform.uikit",
            "registry.people",
            "registry.enrolment",
            "learning.curriculum",
            "learning.timetable",
            "learning.journal"
        })
package ru.zvonok.learning.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
