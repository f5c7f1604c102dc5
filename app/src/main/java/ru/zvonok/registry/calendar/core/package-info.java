@NullMarked
package ru.zvonok.registry.calendar.core;

import org.jspecify.annotations.NullMarked;
