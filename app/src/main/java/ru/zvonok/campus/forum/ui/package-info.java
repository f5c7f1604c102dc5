@NullMarked
package ru.zvonok.campus.forum.ui;

import org.jspecify.annotations.NullMarked;
