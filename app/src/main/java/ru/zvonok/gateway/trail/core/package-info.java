@NullMarked
package ru.zvonok.gateway.trail.core;

import org.jspecify.annotations.NullMarked;
