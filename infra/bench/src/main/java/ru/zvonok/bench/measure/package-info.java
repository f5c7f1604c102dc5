/** What is measured, how, and beside what: one {@code Job} for each line of the table in docs/performance.md. */
@NullMarked
package ru.zvonok.bench.measure;

import org.jspecify.annotations.NullMarked;
