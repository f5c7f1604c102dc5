/** The benchmark: a region of any size, calls of doors on it beside the SQL they issue, in one run on one machine. */
@NullMarked
package ru.zvonok.bench;

import org.jspecify.annotations.NullMarked;
