@NullMarked
package ru.zvonok.platform.notification.core;

import org.jspecify.annotations.NullMarked;
