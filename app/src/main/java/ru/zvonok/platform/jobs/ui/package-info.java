@NullMarked
package ru.zvonok.platform.jobs.ui;

import org.jspecify.annotations.NullMarked;
