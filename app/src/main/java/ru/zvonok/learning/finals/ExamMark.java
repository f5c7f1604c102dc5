package ru.zvonok.learning.finals;

/** What stands in the sheet of final marks in the column of the exam. */
public record ExamMark(long course, String subjectName, long student, PeriodValue value) {}
