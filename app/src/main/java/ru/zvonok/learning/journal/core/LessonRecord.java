package ru.zvonok.learning.journal.core;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonCard.Remote;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.Refusal;

/** What was written about a lesson: topic, form, where typed marks go. */
@Entity
@Table(schema = "journal", name = "lesson_record")
class LessonRecord {

    private static final int LONGEST_TOPIC = 500;

    @Id
    @Column(name = "lesson_id")
    private long lesson;

    @TenantId
    @PartitionKey
    @Column(name = "organisation_id", updatable = false)
    private @Nullable Long organisationId;

    @PartitionKey
    @Column(name = "school_year", updatable = false)
    private short schoolYear;

    @Version
    private @Nullable Integer version;

    @Column(name = "course_id", updatable = false)
    private long course;

    private LocalDate day;

    @Column(name = "plan_topic_id")
    private @Nullable Long planTopic;

    @Column(name = "default_assignment_id")
    private @Nullable Long defaultAssignment;

    @Column(name = "topic_at")
    private @Nullable Instant topicAt;

    private @Nullable String topic;

    private @Nullable String remote;

    private @Nullable String platform;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected LessonRecord() {}

    LessonRecord(Lesson lesson) {
        this.lesson = lesson.id();
        this.schoolYear = (short) lesson.schoolYear();
        this.course = lesson.course();
        this.day = lesson.date();
    }

    /** Writes the topic; a text of nothing takes it back. {@code seen} is the version the writer saw, null to overwrite. */
    void write(@Nullable String words, @Nullable Long fromPlan, @Nullable Integer seen, Instant at) {
        if (seen != null && !Objects.equals(seen, version())) {
            throw new Refusal(JournalProblem.CHANGED_MEANWHILE);
        }
        String text = words == null ? "" : words.strip();
        if (text.length() > LONGEST_TOPIC) {
            throw Refusal.at("topic", JournalProblem.TOPIC_TOO_LONG);
        }
        topic = text.isEmpty() ? null : text;
        planTopic = text.isEmpty() ? null : fromPlan;
        topicAt = text.isEmpty() ? null : topicAt == null ? at : topicAt;
    }

    void holdRemotely(@Nullable Remote form) {
        remote = form == null ? null : form.online() ? "ONLINE" : "OFFLINE";
        platform = form == null ? null : form.platform();
    }

    void marksGoTo(@Nullable Long assignment) {
        defaultAssignment = assignment;
    }

    boolean marksGoInto(long assignment) {
        return defaultAssignment != null && defaultAssignment == assignment;
    }

    /** The topic as it stood before, since when as well. */
    void comeBack(@Nullable String words, @Nullable Long fromPlan, @Nullable Instant at) {
        topic = words;
        planTopic = fromPlan;
        topicAt = at;
    }

    LocalDate day() {
        return day;
    }

    @Nullable
    String topic() {
        return topic;
    }

    /** 0 before the first writing, which a second writer must notice as well. */
    int version() {
        return version == null ? 0 : version + 1;
    }

    @Nullable
    Long planTopic() {
        return planTopic;
    }

    @Nullable
    Remote remote() {
        return remote == null ? null : new Remote("ONLINE".equals(remote), platform);
    }
}
