@NullMarked
package ru.zvonok.learning.attestation.report;

import org.jspecify.annotations.NullMarked;
