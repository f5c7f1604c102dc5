@NullMarked
package ru.zvonok.learning.timetable.ui;

import org.jspecify.annotations.NullMarked;
