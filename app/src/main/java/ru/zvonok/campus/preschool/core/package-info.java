@NullMarked
package ru.zvonok.campus.preschool.core;

import org.jspecify.annotations.NullMarked;
