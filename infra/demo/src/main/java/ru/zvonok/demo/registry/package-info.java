/** Rows of the registry: calendar, rooms, staff, learners with their families, classes and orders, excused absences. */
@NullMarked
package ru.zvonok.demo.registry;

import org.jspecify.annotations.NullMarked;
