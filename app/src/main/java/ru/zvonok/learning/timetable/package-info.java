/**
 * When and where a course meets: the weekly pattern, the dated lessons it yields (shifted by days off and day transfers),
 * substitutions and other single changes, the refusal of clashes. Owns the schema {@code timetable}. Knows nothing of what
 * happened at a lesson: that is the journal's.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.uikit",
            "platform.reporting",
            "registry.organisation",
            "registry.people",
            "registry.calendar",
            "registry.enrolment",
            "learning.curriculum"
        })
package ru.zvonok.learning.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
