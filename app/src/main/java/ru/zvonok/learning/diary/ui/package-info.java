@NullMarked
package ru.zvonok.learning.diary.ui;

import org.jspecify.annotations.NullMarked;
