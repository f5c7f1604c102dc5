@NullMarked
package ru.zvonok.registry.organisation.ui;

import org.jspecify.annotations.NullMarked;
