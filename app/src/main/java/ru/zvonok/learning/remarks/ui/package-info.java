@NullMarked
package ru.zvonok.learning.remarks.ui;

import org.jspecify.annotations.NullMarked;
