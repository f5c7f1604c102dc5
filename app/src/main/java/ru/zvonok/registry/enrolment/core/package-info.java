@NullMarked
package ru.zvonok.registry.enrolment.core;

import org.jspecify.annotations.NullMarked;
