package ru.zvonok.learning.attestation.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.finals.LeavingClasses;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.Programmes;

/** Which classes end this school year, who is in them, and which exams they take. */
@Component
class Endings {

    private final Directory directory;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final LeavingClasses leaving;
    private final Programmes programmes;
    private final ExamBook book;

    Endings(
            Directory directory,
            Enrolment enrolment,
            Calendar calendar,
            LeavingClasses leaving,
            Programmes programmes,
            ExamBook book) {
        this.directory = directory;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.leaving = leaving;
        this.programmes = programmes;
        this.book = book;
    }

    int year() {
        return SchoolYear.of(directory.today());
    }

    /** Leaving classes of the school year and the groups of a college that end or of which it is not known. */
    List<ClassEntry> examined() {
        return enrolment.classes(year()).stream()
                .filter(group -> !exams(group).isEmpty())
                .toList();
    }

    /** Leaving classes of the school year. */
    List<ClassEntry> leaving() {
        return enrolment.classes(year()).stream()
                .filter(group -> group.kind() == ClassKind.SCHOOL_CLASS
                        && leaving.level(group).isPresent())
                .toList();
    }

    List<StateExam> exams(ClassEntry group) {
        if (group.kind() == ClassKind.STUDY_GROUP) {
            Programme programme = programmes.ofGroups(List.of(group)).get(group.id());
            return programme == null || programme.endsWith(group)
                    ? List.of(StateExam.DEMO, StateExam.DIPLOMA)
                    : List.of();
        }
        return group.kind() == ClassKind.SCHOOL_CLASS
                ? leaving.level(group)
                        .map(level -> level == Level.BASIC
                                ? List.of(StateExam.OGE, StateExam.GVE)
                                : List.of(StateExam.EGE, StateExam.GVE))
                        .orElse(List.of())
                : List.of();
    }

    /** Who is in classes today, or on the last day of a year that is over; by class and name. */
    Map<Long, Map<Long, PersonName>> people(Collection<ClassEntry> groups) {
        LocalDate day = day();
        Map<Long, List<Member>> members =
                enrolment.members(groups.stream().map(ClassEntry::id).toList(), new DateRange(day, day));
        Map<Long, Map<Long, PersonName>> people = new HashMap<>();
        groups.forEach(group -> {
            Map<Long, PersonName> names = new LinkedHashMap<>();
            members.getOrDefault(group.id(), List.of()).forEach(member -> names.put(member.person(), member.name()));
            people.put(group.id(), names);
        });
        return people;
    }

    /** The class of the school year that a pupil ends. */
    Optional<ClassEntry> of(long student) {
        return enrolment.classOf(student, day()).filter(group -> group.year() == year());
    }

    private LocalDate day() {
        LocalDate today = directory.today();
        return calendar.year(year())
                .map(entry -> today.isAfter(entry.endsOn())
                        ? entry.endsOn()
                        : today.isBefore(entry.startsOn()) ? entry.startsOn() : today)
                .orElse(today);
    }

    List<ExamSubject> subjects() {
        return book.subjects(directory.today());
    }

    /** What was entered here, else what the region says. */
    static List<ExamResult> counting(List<ExamResult> both) {
        Map<List<Object>, ExamResult> counting = both.stream()
                .collect(Collectors.toMap(
                        one -> List.of(one.student(), one.exam(), one.subject()),
                        one -> one,
                        (one, other) -> one.source() == ExamResult.Source.ENTERED ? one : other,
                        LinkedHashMap::new));
        return List.copyOf(counting.values());
    }
}
