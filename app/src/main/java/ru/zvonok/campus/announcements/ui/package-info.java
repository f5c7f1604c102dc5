@NullMarked
package ru.zvonok.campus.announcements.ui;

import org.jspecify.annotations.NullMarked;
