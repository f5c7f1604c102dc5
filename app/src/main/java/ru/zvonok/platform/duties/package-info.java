/**
 * The duty clock: what has to be done, by when, and what is overdue, in working days of the organisation. Owns no table:
 * modules contribute their duties ({@code DutySource}), computed from their own facts whenever somebody looks; the numbers
 * of days are dated rules of the region. Knows no meaning of a duty.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.tenancy", "platform.uikit"})
package ru.zvonok.platform.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
