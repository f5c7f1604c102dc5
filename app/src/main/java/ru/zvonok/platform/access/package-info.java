/**
 * Who may do what: accounts, sign-in, sessions, roles and grants, actions with their default rules, the gate that every
 * door asks. Owns the schema {@code access}; stores "account A has role R in scope (kind, id)" with opaque ids. What a
 * reach contains (my class, my children, the sections I teach) is contributed from above.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.tenancy", "platform.audit", "platform.nodes"})
package ru.zvonok.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
