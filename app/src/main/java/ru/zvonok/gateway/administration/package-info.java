/**
 * The pages over accounts and rights: the matrix of rights, the accounts of an organisation, the people whom the region
 * invites, one's own account.
 * Owns nothing and knows no rule: access, which stands below the kit of the pages, has both.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.uikit", "platform.access", "platform.tenancy"})
package ru.zvonok.gateway.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
