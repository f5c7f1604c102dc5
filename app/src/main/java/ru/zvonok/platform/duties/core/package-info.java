@NullMarked
package ru.zvonok.platform.duties.core;

import org.jspecify.annotations.NullMarked;
