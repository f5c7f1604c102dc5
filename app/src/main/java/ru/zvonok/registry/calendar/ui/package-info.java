@NullMarked
package ru.zvonok.registry.calendar.ui;

import org.jspecify.annotations.NullMarked;
