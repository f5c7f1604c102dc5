@NullMarked
package ru.zvonok.platform.audit.core;

import org.jspecify.annotations.NullMarked;
