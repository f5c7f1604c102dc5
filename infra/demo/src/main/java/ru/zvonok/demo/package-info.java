/**
 * The demo region: starts PostgreSQL, Redis and the application on this computer and fills twelve organisations with
 * fictional people. Everything it invents follows from fixed seeds, so each start shows the same region. The deployable
 * application carries none of it.
 */
@NullMarked
package ru.zvonok.demo;

import org.jspecify.annotations.NullMarked;
