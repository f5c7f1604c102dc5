/**
 * Append-only record of who did or saw what about whom: writes in their own transaction, reads before the data leave the
 * door. Owns the schema {@code audit}. Knows no meaning of what it records: modules name their events and put them into
 * words, and no free text ever enters it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.tenancy"})
package ru.zvonok.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
