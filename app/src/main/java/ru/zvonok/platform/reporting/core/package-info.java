@NullMarked
package ru.zvonok.platform.reporting.core;

import org.jspecify.annotations.NullMarked;
