@NullMarked
package ru.zvonok.platform.intake.core;

import org.jspecify.annotations.NullMarked;
