/**
 * Tables of others come in: Excel and CSV files as organisations really have them. Finds the header, proposes the
 * columns, brings what is unambiguous into one form and shows it, refuses cell by cell what it will not guess, keeps the
 * state of the wizard and applies everything at once. Owns the schema {@code intake}. Knows no pupil and no employee: what
 * a file means is contributed as {@link ru.zvonok.platform.intake.ImportDefinition} by the modules that own the facts.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.jobs",
            "platform.files",
            "platform.uikit"
        })
package ru.zvonok.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
