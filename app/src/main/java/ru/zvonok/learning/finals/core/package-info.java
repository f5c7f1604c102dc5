@NullMarked
package ru.zvonok.learning.finals.core;

import org.jspecify.annotations.NullMarked;
