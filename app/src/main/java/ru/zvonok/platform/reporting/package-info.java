/**
 * What is printed and what goes to Excel: pages from templates that lie beside their module, reports that modules declare,
 * slips with activation codes, and the page on which reports are chosen. What stands in a report, its module's doors say;
 * this one owns only what each person asked for last, and for some days
 * the files of long ones that were made in the background. Fonts with Cyrillic are its own, so that a page looks the same
 * everywhere.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform.tenancy",
            "platform.access",
            "platform.audit",
            "platform.uikit",
            "platform.jobs",
            "platform.files"
        })
package ru.zvonok.platform.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
