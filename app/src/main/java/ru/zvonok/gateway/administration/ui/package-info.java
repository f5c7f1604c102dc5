@NullMarked
package ru.zvonok.gateway.administration.ui;

import org.jspecify.annotations.NullMarked;
