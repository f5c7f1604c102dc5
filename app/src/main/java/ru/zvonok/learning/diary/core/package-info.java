@NullMarked
package ru.zvonok.learning.diary.core;

import org.jspecify.annotations.NullMarked;
