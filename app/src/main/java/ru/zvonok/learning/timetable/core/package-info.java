@NullMarked
package ru.zvonok.learning.timetable.core;

import org.jspecify.annotations.NullMarked;
