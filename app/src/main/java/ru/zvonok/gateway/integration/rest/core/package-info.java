@NullMarked
package ru.zvonok.gateway.integration.rest.core;

import org.jspecify.annotations.NullMarked;
