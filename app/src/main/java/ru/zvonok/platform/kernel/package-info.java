/**
 * The values that every room speaks: names, date ranges, ids, problems and refusals, the clock, the texts.
 * Owns no table and knows no school.
 * Not a drawer for helpers: what only one module needs stands there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ru.zvonok.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
