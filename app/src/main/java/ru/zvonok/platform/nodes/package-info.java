/**
 * What the nodes of one installation tell each other at once, by Redis: somebody's cells changed, a right was taken away, a
 * bell rings. Owns no table and keeps nothing: whoever does not hear it learns it later by another way. A Redis that is gone
 * costs the other nodes their quickness, and nobody any waiting. Not a queue: what must arrive stands in the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ru.zvonok.platform.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
