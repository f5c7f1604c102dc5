@NullMarked
package ru.zvonok.registry.corrections.ui;

import org.jspecify.annotations.NullMarked;
