@NullMarked
package ru.zvonok.gateway.trail.report;

import org.jspecify.annotations.NullMarked;
