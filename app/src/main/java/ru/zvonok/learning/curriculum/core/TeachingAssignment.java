package ru.zvonok.learning.curriculum.core;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.CurriculumProblem;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;

/** Who teaches a course from when to when. */
@Entity
@Table(schema = "curriculum", name = "teaching_assignment")
class TeachingAssignment {

    enum Kind {
        MAIN,
        SUBSTITUTE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "teaching_assignment")
    @SequenceGenerator(
            name = "teaching_assignment",
            schema = "curriculum",
            sequenceName = "teaching_assignment_seq",
            allocationSize = 50)
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "organisation_id", updatable = false)
    private @Nullable Long organisationId;

    @Column(name = "course_id", updatable = false)
    private long course;

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected TeachingAssignment() {}

    TeachingAssignment(long course, long person, Kind kind, DateRange valid) {
        this.course = course;
        this.person = person;
        this.kind = kind;
        this.validFrom = valid.from();
        this.validTo = valid.to();
    }

    long id() {
        return id;
    }

    long course() {
        return course;
    }

    long person() {
        return person;
    }

    Kind kind() {
        return kind;
    }

    DateRange valid() {
        return new DateRange(validFrom, validTo);
    }

    /** Ends with a day, which is its last; an end that was there may only come nearer. */
    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom) || (validTo != null && lastDay.isAfter(validTo))) {
            throw Refusal.at("lastDay", CurriculumProblem.DATES_OUTSIDE_YEAR);
        }
        validTo = lastDay;
    }
}
