@NullMarked
package ru.zvonok.campus.announcements.core;

import org.jspecify.annotations.NullMarked;
