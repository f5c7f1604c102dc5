@NullMarked
package ru.zvonok.registry.organisation.core;

import org.jspecify.annotations.NullMarked;
