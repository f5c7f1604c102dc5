/**
 * The family's window on lessons, homework, marks and absences: a week, all marks of a year, who set or changed a mark. Owns
 * no table; reads the doors of journal, finals, calendar and enrolment, and shows pupils and parents their own and nothing
 * else (DIA-06).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.files",
            "platform.nodes",
            "platform.uikit",
            "registry.people",
            "registry.calendar",
            "registry.enrolment",
            "learning.curriculum",
            "learning.timetable",
            "learning.journal",
            "learning.concerns",
            "learning.finals",
            "learning.attestation",
            "learning.workload"
        })
package ru.zvonok.learning.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
