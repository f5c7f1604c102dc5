@NullMarked
package ru.zvonok.learning.attestation.core;

import org.jspecify.annotations.NullMarked;
