@NullMarked
package ru.zvonok.platform.files.core;

import org.jspecify.annotations.NullMarked;
