@NullMarked
package ru.zvonok.bench.measure;

import org.jspecify.annotations.NullMarked;
