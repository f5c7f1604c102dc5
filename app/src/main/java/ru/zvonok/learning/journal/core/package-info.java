@NullMarked
package ru.zvonok.learning.journal.core;

import org.jspecify.annotations.NullMarked;
