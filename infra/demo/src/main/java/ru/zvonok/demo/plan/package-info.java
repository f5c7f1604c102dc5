/** What a year of teaching looks like, before it becomes rows: subjects, classes, loads, a week without conflicts, days. */
@NullMarked
package ru.zvonok.demo.plan;

import org.jspecify.annotations.NullMarked;
