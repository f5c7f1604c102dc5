@NullMarked
package ru.zvonok.registry.people.ui;

import org.jspecify.annotations.NullMarked;
