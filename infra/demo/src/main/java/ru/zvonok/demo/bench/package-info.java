/** The benchmark: calls of doors on the demo region beside the SQL they issue, in one run on one machine. */
@NullMarked
package ru.zvonok.demo.bench;

import org.jspecify.annotations.NullMarked;
