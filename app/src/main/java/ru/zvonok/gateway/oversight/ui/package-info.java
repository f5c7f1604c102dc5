@NullMarked
package ru.zvonok.gateway.oversight.ui;

import org.jspecify.annotations.NullMarked;
