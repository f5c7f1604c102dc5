@NullMarked
package ru.zvonok.platform.access.core;

import org.jspecify.annotations.NullMarked;
