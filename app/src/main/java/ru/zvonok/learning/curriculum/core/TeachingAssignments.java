package ru.zvonok.learning.curriculum.core;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TeachingAssignments extends Repository<TeachingAssignment, Long> {

    Optional<TeachingAssignment> findById(long id);

    List<TeachingAssignment> findByCourse(long course);

    TeachingAssignment saveAndFlush(TeachingAssignment assignment);

    void delete(TeachingAssignment assignment);

    void flush();
}
