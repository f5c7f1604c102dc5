/**
 * The directory of the region (region, municipalities, organisations with kind and modules) and the wall between tenants:
 * which organisation a transaction works for, bound in the database. Owns the schema {@code tenancy}. Knows no person and
 * no right: whether somebody may enter an organisation is for access to say.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ru.zvonok.platform.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
