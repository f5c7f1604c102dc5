@NullMarked
package ru.zvonok.learning.curriculum.core;

import org.jspecify.annotations.NullMarked;
