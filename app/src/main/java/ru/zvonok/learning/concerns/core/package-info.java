@NullMarked
package ru.zvonok.learning.concerns.core;

import org.jspecify.annotations.NullMarked;
