@NullMarked
package ru.zvonok.learning.curriculum.ui;

import org.jspecify.annotations.NullMarked;
