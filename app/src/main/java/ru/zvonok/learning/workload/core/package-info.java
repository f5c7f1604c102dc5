@NullMarked
package ru.zvonok.learning.workload.core;

import org.jspecify.annotations.NullMarked;
