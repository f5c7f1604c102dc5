package ru.zvonok.demo.learning;

/** How many works stand in the schedule of assessments. */
public record Assessments(long count) {}
