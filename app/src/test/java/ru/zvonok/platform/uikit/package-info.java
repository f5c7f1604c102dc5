@NullMarked
package ru.zvonok.platform.uikit;

import org.jspecify.annotations.NullMarked;
