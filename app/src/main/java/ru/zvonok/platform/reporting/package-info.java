/**
 * What is printed and what goes to Excel: pages from templates that lie beside their module, tables from reports that
 * modules declare, slips with activation codes. Owns no table; what stands in a report, its module's doors say. Fonts with
 * Cyrillic are its own, so that a page looks the same everywhere.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.tenancy", "platform.access", "platform.audit"})
package ru.zvonok.platform.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
