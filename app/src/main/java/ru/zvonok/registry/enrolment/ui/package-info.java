@NullMarked
package ru.zvonok.registry.enrolment.ui;

import org.jspecify.annotations.NullMarked;
