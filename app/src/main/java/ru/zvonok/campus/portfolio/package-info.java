/**
 * Portfolios: what pupils, staff and parents collect of themselves, with achievements that a class teacher or a deputy
 * checks. Owns the schema {@code portfolio}. Gives no marks and decides nothing of a person; who is in which class belongs to
 * enrolment, files to the files.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.files",
            "platform.notification",
            "platform.reporting",
            "platform.uikit",
            "registry.people",
            "registry.enrolment"
        })
package ru.zvonok.campus.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
