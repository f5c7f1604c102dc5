@NullMarked
package ru.zvonok.learning.finals.report;

import org.jspecify.annotations.NullMarked;
