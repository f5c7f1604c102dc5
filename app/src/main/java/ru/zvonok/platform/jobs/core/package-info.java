@NullMarked
package ru.zvonok.platform.jobs.core;

import org.jspecify.annotations.NullMarked;
