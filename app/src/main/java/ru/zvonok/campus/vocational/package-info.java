/**
 * The college's view of itself: departments with their study groups, the semester they are in, the disciplines of a group
 * with their lecturers and the way into the same journal a school uses. Owns no table yet; groups belong to enrolment,
 * disciplines to curriculum.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.uikit",
            "registry.people",
            "registry.calendar",
            "registry.enrolment",
            "learning.curriculum",
            "learning.journal"
        })
package ru.zvonok.campus.vocational;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
