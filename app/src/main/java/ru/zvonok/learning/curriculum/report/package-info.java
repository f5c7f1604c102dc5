@NullMarked
package ru.zvonok.learning.curriculum.report;

import org.jspecify.annotations.NullMarked;
