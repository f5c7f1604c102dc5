@NullMarked
package ru.zvonok.learning.workload.ui;

import org.jspecify.annotations.NullMarked;
