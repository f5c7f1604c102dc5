package ru.zvonok.learning.timetable.core;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonState;
import ru.zvonok.registry.calendar.Bell;

/** A lesson that is changed by hand. Lessons are made by SQL, many at a time. */
@Entity
@Table(schema = "timetable", name = "lesson")
class DatedLesson {

    @Id
    private long id;

    @TenantId
    @PartitionKey
    @Column(name = "organisation_id", updatable = false)
    private @Nullable Long organisationId;

    @PartitionKey
    @Column(name = "school_year", updatable = false)
    private short schoolYear;

    @Version
    private int version;

    @Column(name = "course_id", updatable = false)
    private long course;

    @Column(name = "group_id", updatable = false)
    private long group;

    @Column(name = "teacher_id")
    private @Nullable Long teacher;

    @Column(name = "instead_of_id")
    private @Nullable Long insteadOf;

    @Column(name = "room_id")
    private @Nullable Long room;

    private LocalDate date;

    private short number;

    @Column(name = "starts_at")
    private @Nullable LocalTime startsAt;

    @Column(name = "ends_at")
    private @Nullable LocalTime endsAt;

    @Enumerated(EnumType.STRING)
    private LessonState state;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DatedLesson() {}

    /** Another holds it; the regular teacher is remembered. Nobody, or the regular teacher, gives it back. */
    void substitute(@Nullable Long other) {
        @Nullable Long regular = insteadOf != null ? insteadOf : teacher;
        if (other == null || Objects.equals(other, regular)) {
            teacher = regular;
            insteadOf = null;
        } else {
            teacher = other;
            insteadOf = regular;
        }
    }

    void holdIn(@Nullable Long otherRoom) {
        room = otherRoom;
    }

    void moveTo(LocalDate day, int lessonNumber, @Nullable Bell bell) {
        date = day;
        number = (short) lessonNumber;
        startsAt = bell == null ? null : bell.startsAt();
        endsAt = bell == null ? null : bell.endsAt();
    }

    void cancel() {
        state = LessonState.CANCELLED;
    }

    void restore() {
        state = LessonState.PLANNED;
    }

    Lesson lesson() {
        return new Lesson(
                id, schoolYear, course, group, date, number, startsAt, endsAt, teacher, insteadOf, room, state);
    }
}
