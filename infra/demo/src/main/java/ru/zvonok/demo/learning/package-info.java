/** Rows of the road of a lesson: courses and plans, week and dated lessons, journal, period marks. */
@NullMarked
package ru.zvonok.demo.learning;

import org.jspecify.annotations.NullMarked;
