package ru.zvonok.gateway.trail.core;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.gateway.trail.TrailEntry;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.audit.AuditRecord;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** Puts names to the ids of entries; four statements for a page, however long. */
@Component
class TrailEntries {

    private final AccountNames accounts;
    private final PersonFacts persons;
    private final Enrolment enrolment;
    private final CourseFacts courses;

    TrailEntries(AccountNames accounts, PersonFacts persons, Enrolment enrolment, CourseFacts courses) {
        this.accounts = accounts;
        this.persons = persons;
        this.enrolment = enrolment;
        this.courses = courses;
    }

    List<TrailEntry> of(List<AuditRecord> records, ZoneId zone) {
        Map<Long, String> actors = accounts.names(ids(records, AuditRecord::account));
        Map<Long, ClassEntry> groups = enrolment.byIds(ids(records, AuditRecord::group));
        Map<Long, Course> taught = courses.byIds(ids(records, AuditRecord::course));
        Map<Long, PersonName> names = persons.names(records.stream()
                .map(AuditRecord::persons)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
        return records.stream()
                .map(record -> new TrailEntry(
                        record.key(),
                        LocalDateTime.ofInstant(record.key().at(), zone),
                        record.event(),
                        record.write(),
                        record.account() == null ? null : actors.get(record.account()),
                        record.roles().stream().map(Role::valueOf).toList(),
                        record.persons().stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .map(PersonName::brief)
                                .sorted()
                                .toList(),
                        place(record, groups, taught),
                        record.day()))
                .toList();
    }

    private static @Nullable String place(AuditRecord record, Map<Long, ClassEntry> groups, Map<Long, Course> taught) {
        Course course = record.course() == null ? null : taught.get(record.course());
        if (course != null) {
            return course.groupName() + ", " + course.subjectName();
        }
        ClassEntry group = record.group() == null ? null : groups.get(record.group());
        return group == null ? null : group.name();
    }

    private static Set<Long> ids(List<AuditRecord> records, Function<AuditRecord, @Nullable Long> id) {
        return records.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
