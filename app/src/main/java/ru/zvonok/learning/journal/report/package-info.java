@NullMarked
package ru.zvonok.learning.journal.report;

import org.jspecify.annotations.NullMarked;
