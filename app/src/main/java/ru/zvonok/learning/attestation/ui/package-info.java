@NullMarked
package ru.zvonok.learning.attestation.ui;

import org.jspecify.annotations.NullMarked;
