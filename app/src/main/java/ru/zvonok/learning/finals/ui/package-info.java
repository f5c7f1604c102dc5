@NullMarked
package ru.zvonok.learning.finals.ui;

import org.jspecify.annotations.NullMarked;
