/**
 * Background work that a person asked for and may leave: started in the transaction of the door that asks, done by a handler
 * bean bound to the organisation and the person, with progress that is seen meanwhile, a result, and recovery after a crash.
 * Also the work of every night
 * and what falls due by day. Owns the schema {@code jobs}; knows nothing of what is done. Not a bus for messages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.tenancy", "platform.access", "platform.uikit"})
package ru.zvonok.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
