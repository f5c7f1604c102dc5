/**
 * How much is asked of pupils: the schedule of assessments with its rules, and how much homework stands on a day. Owns the
 * schema {@code workload}. A matter of schools: colleges and kindergartens see nothing of it. Knows what is planned and
 * given; what is marked, the journal knows, which is warned through its {@code ControlWorks} and {@code HomeworkLoads}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.notification",
            "platform.reporting",
            "platform.uikit",
            "registry.people",
            "registry.calendar",
            "registry.enrolment",
            "learning.curriculum",
            "learning.timetable",
            "learning.journal"
        })
package ru.zvonok.learning.workload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
