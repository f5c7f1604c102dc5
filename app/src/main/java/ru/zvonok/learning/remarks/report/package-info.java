@NullMarked
package ru.zvonok.learning.remarks.report;

import org.jspecify.annotations.NullMarked;
