@NullMarked
package ru.zvonok.learning.concerns.ui;

import org.jspecify.annotations.NullMarked;
