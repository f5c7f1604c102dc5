@NullMarked
package ru.zvonok.learning.remarks.core;

import org.jspecify.annotations.NullMarked;
