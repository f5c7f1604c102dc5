@NullMarked
package ru.zvonok.registry.people.core.intake;

import org.jspecify.annotations.NullMarked;
