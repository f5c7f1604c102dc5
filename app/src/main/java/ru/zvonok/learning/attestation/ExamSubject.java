package ru.zvonok.learning.attestation;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A subject of state exams, dated data of the region.
 *
 * @param code as the lists of the region write it; 0 where an exam has none
 * @param taught names of the school's subjects that the exam ends
 * @param obligatory whether everybody takes it
 * @param marked whether also the EGE gives a mark and no score
 */
public record ExamSubject(
        int code, String name, Set<StateExam> exams, List<String> taught, boolean obligatory, boolean marked)
        implements Serializable {

    public ExamSubject {
        exams = Set.copyOf(exams);
        taught = List.copyOf(taught);
    }
}
