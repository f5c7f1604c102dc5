/**
 * The interface for programs at {@code /api/o/{organisation}/…}: a family's diary for applications that hold a token of it
 * (docs/guide/diary-api.md). Shapes of its own, whose names stay when records of the doors change.
 * Owns nothing, keeps no session, knows no rule: the door of the diary says who may read what (DIA-01, DIA-04, DIA-06).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "registry.calendar",
            "learning.curriculum",
            "learning.timetable",
            "learning.journal",
            "learning.finals",
            "learning.diary"
        })
package ru.zvonok.gateway.integration.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
