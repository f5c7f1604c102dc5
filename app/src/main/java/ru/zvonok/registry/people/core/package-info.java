@NullMarked
package ru.zvonok.registry.people.core;

import org.jspecify.annotations.NullMarked;
