@NullMarked
package ru.zvonok.gateway.trail.ui;

import org.jspecify.annotations.NullMarked;
