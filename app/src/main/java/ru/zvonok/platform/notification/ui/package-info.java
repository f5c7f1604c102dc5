@NullMarked
package ru.zvonok.platform.notification.ui;

import org.jspecify.annotations.NullMarked;
