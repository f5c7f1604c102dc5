@NullMarked
package ru.zvonok.platform.tenancy.core;

import org.jspecify.annotations.NullMarked;
