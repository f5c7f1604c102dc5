package ru.zvonok.learning.journal;

import java.io.Serializable;
import ru.zvonok.learning.curriculum.Course;

/** Answers for a task that nobody has looked at yet. */
public record WaitingAnswers(Course course, Task task, int count) implements Serializable {}
