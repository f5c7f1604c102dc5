@NullMarked
package ru.zvonok.campus.communication.core;

import org.jspecify.annotations.NullMarked;
