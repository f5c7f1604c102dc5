/**
 * The municipal and regional view: the organisations of the bound scope in numbers, sorted by trouble, and the way into one
 * of them, looking only. Owns the summaries of each organisation: reckoned from its facts by SQL that mixes modules, a few
 * seconds after a fact has changed; what spans organisations reads nothing else, as the roles that can only read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.jobs",
            "platform.uikit",
            "registry.enrolment",
            "learning.curriculum",
            "learning.timetable",
            "learning.journal",
            "learning.finals",
            "campus.preschool"
        })
package ru.zvonok.gateway.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
