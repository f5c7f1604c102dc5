@NullMarked
package ru.zvonok.registry.enrolment.report;

import org.jspecify.annotations.NullMarked;
