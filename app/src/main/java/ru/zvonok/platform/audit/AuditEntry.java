package ru.zvonok.platform.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is about. A card or a diary names its person; a list or a journal page names its scope (class, course,
 * filter) and date, because one row for each person read would be a terabyte a year.
 */
public record AuditEntry(
        List<Long> persons,
        @Nullable Long group,
        @Nullable Long course,
        @Nullable LocalDate day,
        @Nullable Long account,
        Map<String, String> facts) {

    public static final AuditEntry EMPTY = new AuditEntry(List.of(), null, null, null, null, Map.of());

    public AuditEntry {
        persons = List.copyOf(persons);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A person it is about. */
    public AuditEntry person(long id) {
        return new AuditEntry(
                Stream.concat(persons.stream(), Stream.of(id)).distinct().toList(), group, course, day, account, facts);
    }

    /** The persons it is about: of a write, or the few that a short list showed by name. */
    public AuditEntry persons(Iterable<Long> ids) {
        AuditEntry entry = this;
        for (Long id : ids) {
            entry = entry.person(id);
        }
        return entry;
    }

    /** The class or group whose list it is. */
    public AuditEntry group(long id) {
        return new AuditEntry(persons, id, course, day, account, facts);
    }

    /** The course whose page it is. */
    public AuditEntry course(long id) {
        return new AuditEntry(persons, group, id, day, account, facts);
    }

    /** The earliest day whose data were touched. */
    public AuditEntry day(LocalDate date) {
        return new AuditEntry(persons, group, course, date, account, facts);
    }

    /** The account it is about, where that is not the one who acts. */
    public AuditEntry account(long id) {
        return new AuditEntry(persons, group, course, day, id, facts);
    }

    /** A coded fact: an id, a count, a state; never free text, a name or a mark in words. */
    public AuditEntry fact(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, String.valueOf(value));
        return new AuditEntry(persons, group, course, day, account, more);
    }
}
