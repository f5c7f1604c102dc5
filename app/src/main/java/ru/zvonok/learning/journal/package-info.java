/**
 * What happened at a lesson: topic, homework, attendance, assignments and marks, with the history of every cell. Owns the
 * schema {@code journal}. Works for a school's subject and a college's discipline alike. Computes averages, but no mark of
 * a period: that is the trade of finals, which contributes its column through {@code PeriodResults}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.duties",
            "platform.jobs",
            "platform.files",
            "platform.nodes",
            "platform.jobs",
            "platform.notification",
            "platform.reporting",
            "platform.uikit",
            "platform.uikit :: keygrid",
            "registry.organisation",
            "registry.people",
            "registry.calendar",
            "registry.enrolment",
            "learning.curriculum",
            "learning.timetable"
        })
package ru.zvonok.learning.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
