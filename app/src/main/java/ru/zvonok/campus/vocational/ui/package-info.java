@NullMarked
package ru.zvonok.campus.vocational.ui;

import org.jspecify.annotations.NullMarked;
