/**
 * How the demo region gets into the database: one {@code Filler} for each module's tables, collected by type, each
 * organisation in one transaction by COPY as the migrating role, with a row that says it is done.
 */
@NullMarked
package ru.zvonok.demo.fill;

import org.jspecify.annotations.NullMarked;
