/**
 * Files of the organisations, kept in the database: what came in is checked against what it says it is, counted against the
 * organisation's share, and goes out only as a download whose right is asked again. Uploads between the steps of a wizard
 * expire. Owns the schema {@code files}; what a file is for, and who may read it, its module says by a {@code FileGuard}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.tenancy", "platform.access", "platform.audit", "platform.jobs"})
package ru.zvonok.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
