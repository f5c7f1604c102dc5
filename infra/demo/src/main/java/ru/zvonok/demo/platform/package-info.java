/** Rows of the platform: accounts with their roles. */
@NullMarked
package ru.zvonok.demo.platform;

import org.jspecify.annotations.NullMarked;
