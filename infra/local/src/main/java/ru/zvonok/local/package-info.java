/**
 * PostgreSQL and Redis of this machine for the demo and the tests: containers where a Docker engine answers and they are
 * wanted, the embedded binaries otherwise. Nothing of it is part of the deployable application.
 */
@NullMarked
package ru.zvonok.local;

import org.jspecify.annotations.NullMarked;
