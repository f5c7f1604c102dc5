@NullMarked
package ru.zvonok.platform.access.ui;

import org.jspecify.annotations.NullMarked;
