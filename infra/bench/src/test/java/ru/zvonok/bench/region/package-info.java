@NullMarked
package ru.zvonok.bench.region;

import org.jspecify.annotations.NullMarked;
