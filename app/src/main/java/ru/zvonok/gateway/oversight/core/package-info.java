@NullMarked
package ru.zvonok.gateway.oversight.core;

import org.jspecify.annotations.NullMarked;
