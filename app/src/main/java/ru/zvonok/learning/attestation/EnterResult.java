package ru.zvonok.learning.attestation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A result to write; the same pupil, exam and subject once more is changed. Fields as in {@link ExamResult}. */
public record EnterResult(
        long student,
        StateExam exam,
        int subject,
        LocalDate heldOn,
        @Nullable Integer primary,
        @Nullable Integer score,
        @Nullable Integer mark) {}
