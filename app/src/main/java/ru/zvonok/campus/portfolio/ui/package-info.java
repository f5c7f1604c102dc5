@NullMarked
package ru.zvonok.campus.portfolio.ui;

import org.jspecify.annotations.NullMarked;
