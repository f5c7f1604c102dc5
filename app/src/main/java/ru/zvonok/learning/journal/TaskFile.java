package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.UUID;

/** A file of a task or of an answer; {@code size} in bytes. */
public record TaskFile(UUID file, String name, long size) implements Serializable {}
