package ru.zvonok.learning.remarks;

import org.jspecify.annotations.Nullable;

/** A remark to write; with a lesson it goes to whoever held it, else to the main teacher of the course. */
public record NewRemark(long course, @Nullable Long lesson, String text) {}
