@NullMarked
package ru.zvonok.campus.preschool.ui;

import org.jspecify.annotations.NullMarked;
