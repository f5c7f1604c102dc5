/** Rows of life around the lessons: the month sheets of a kindergarten, portfolios. */
@NullMarked
package ru.zvonok.demo.campus;

import org.jspecify.annotations.NullMarked;
