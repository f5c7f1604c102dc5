@NullMarked
package ru.zvonok.platform.nodes.core;

import org.jspecify.annotations.NullMarked;
