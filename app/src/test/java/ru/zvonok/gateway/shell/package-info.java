@NullMarked
package ru.zvonok.gateway.shell;

import org.jspecify.annotations.NullMarked;
