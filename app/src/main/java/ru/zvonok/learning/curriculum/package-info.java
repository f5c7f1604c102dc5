/**
 * What is taught to whom by whom: subjects, courses (a subject taught to a class or subgroup in a school year), teaching
 * assignments with their dates, the thematic plan of a course. Owns the schema {@code curriculum} and says what the reaches
 * "own section", and for courses "own class", "own child" and "self", contain. Knows no timetable and no lesson.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.reporting",
            "platform.uikit",
            "registry.people",
            "registry.calendar",
            "registry.enrolment",
        })
package ru.zvonok.learning.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
