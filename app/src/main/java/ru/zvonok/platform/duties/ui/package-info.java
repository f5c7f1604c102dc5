@NullMarked
package ru.zvonok.platform.duties.ui;

import org.jspecify.annotations.NullMarked;
