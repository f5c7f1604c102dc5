@NullMarked
package ru.zvonok.platform.reporting.ui;

import org.jspecify.annotations.NullMarked;
