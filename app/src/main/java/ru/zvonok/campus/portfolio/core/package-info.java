@NullMarked
package ru.zvonok.campus.portfolio.core;

import org.jspecify.annotations.NullMarked;
