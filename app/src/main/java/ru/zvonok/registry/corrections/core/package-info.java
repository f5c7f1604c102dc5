@NullMarked
package ru.zvonok.registry.corrections.core;

import org.jspecify.annotations.NullMarked;
