/**
 * What an organisation says of itself: the digital profile with its verification, rooms, positions of the staff and the
 * role that comes with each. Owns the schema {@code organisation}. Name, kind and modules are facts of the directory, people
 * are not known here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.tenancy", "platform.access", "platform.audit", "platform.uikit"})
package ru.zvonok.registry.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
