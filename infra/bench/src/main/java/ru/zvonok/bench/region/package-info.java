/**
 * A region of any size: a few model organisations filled as the demo fills them, with every constraint on, and all others
 * as copies of them by COPY, with ids, people and logins of their own.
 */
@NullMarked
package ru.zvonok.bench.region;

import org.jspecify.annotations.NullMarked;
