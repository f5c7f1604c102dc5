@NullMarked
package ru.zvonok.platform.intake.ui;

import org.jspecify.annotations.NullMarked;
