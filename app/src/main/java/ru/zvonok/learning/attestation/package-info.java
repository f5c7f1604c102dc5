/**
 * How a school or college ends: results of state exams, compared with the list of the region, and the marks of certificates
 * with honours, permission and issue. Owns the schema {@code attestation}. Reads annual, exam and final marks from {@code
 * finals} and never changes one.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.duties",
            "platform.reporting",
            "platform.uikit",
            "platform.uikit :: keygrid",
            "registry.people",
            "registry.calendar",
            "registry.enrolment",
            "learning.curriculum",
            "learning.finals"
        })
package ru.zvonok.learning.attestation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
