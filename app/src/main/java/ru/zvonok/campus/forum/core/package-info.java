@NullMarked
package ru.zvonok.campus.forum.core;

import org.jspecify.annotations.NullMarked;
