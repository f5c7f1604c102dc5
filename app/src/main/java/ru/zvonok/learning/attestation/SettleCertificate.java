package ru.zvonok.learning.attestation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodValue;

/** A certificate mark to settle; a null value takes it back. The same edit id counts once. */
public record SettleCertificate(
        UUID edit, long student, String line, @Nullable PeriodValue value, long version) {}
