@NullMarked
package ru.zvonok.learning.journal.ui;

import org.jspecify.annotations.NullMarked;
