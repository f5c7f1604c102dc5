package ru.zvonok.learning.attestation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one: {@code problem} null when it was saved, {@code conflict} when somebody else was first. */
public record CertificateAnswer(
        UUID edit, long student, String line, @Nullable AttestationProblem problem, boolean conflict) {}
