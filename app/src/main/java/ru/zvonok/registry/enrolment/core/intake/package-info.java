@NullMarked
package ru.zvonok.registry.enrolment.core.intake;

import org.jspecify.annotations.NullMarked;
