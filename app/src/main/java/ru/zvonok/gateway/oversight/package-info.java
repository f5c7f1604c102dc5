/**
 * The municipal and regional view: the organisations of the bound scope with live numbers, sorted by trouble, and the way
 * into one of them, looking only.
 * Owns no table; reads by SQL as the roles that can only read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.tenancy", "platform.access", "platform.audit", "platform.uikit"})
package ru.zvonok.gateway.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
