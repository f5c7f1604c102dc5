package ru.zvonok.campus.mail;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Somebody a letter was sent to, and when it was read; null: not yet. */
public record LetterReader(String name, @Nullable LocalDateTime at) implements Serializable {}
