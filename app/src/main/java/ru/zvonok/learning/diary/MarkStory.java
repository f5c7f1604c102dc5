package ru.zvonok.learning.diary;

import java.io.Serializable;
import java.time.LocalDateTime;

/** Who set or changed what a pupil has at a lesson; {@code who} is empty for the system. */
public record MarkStory(LocalDateTime at, String who, String before, String after) implements Serializable {}
