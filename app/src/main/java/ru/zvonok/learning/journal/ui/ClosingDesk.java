package ru.zvonok.learning.journal.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.ClosingTable;
import ru.zvonok.learning.journal.WritePermit;
import ru.zvonok.learning.journal.WritePermits;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.registry.people.PersonFacts;

/** What the page of closing asks for, in one place. */
@Component
class ClosingDesk {

    private final Closing closing;
    private final WritePermits permits;
    private final CourseFacts courses;
    private final PersonFacts people;
    private final AccountNames accounts;
    private final Directory directory;

    ClosingDesk(
            Closing closing,
            WritePermits permits,
            CourseFacts courses,
            PersonFacts people,
            AccountNames accounts,
            Directory directory) {
        this.closing = closing;
        this.permits = permits;
        this.courses = courses;
        this.people = people;
        this.accounts = accounts;
        this.directory = directory;
    }

    List<ClosingTable> classes() {
        return closing.classes(year());
    }

    List<ClosingTable> courses(long group) {
        return closing.courses(group);
    }

    /** Of those who closed or opened anything. */
    Map<Long, String> names(List<ClosingTable> tables) {
        return accounts.names(tables.stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.states().values().stream())
                .map(ClosingTable.State::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Of those who gave permits. */
    Map<Long, String> givers(List<WritePermit> some) {
        return accounts.names(some.stream()
                .map(WritePermit::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Until when closed days of a course are open to oneself. */
    Optional<String> openUntil(long course) {
        return permits.mine().stream()
                .filter(permit -> permit.course() == null || permit.course() == course)
                .map(WritePermit::until)
                .max(Comparator.naturalOrder())
                .map(until -> Dates.moment(local(until)));
    }

    List<Course> taught() {
        return courses.ofYear(year());
    }

    /** Who teaches any of some courses, by name. */
    Map<Long, PersonName> teachers(List<Course> taught) {
        Map<Long, PersonName> names = people.names(taught.stream()
                .flatMap(course -> course.teachers().stream())
                .map(CourseTeacher::person)
                .distinct()
                .toList());
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(PersonName::listed, TextOrder.ORDER)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    Closing door() {
        return closing;
    }

    WritePermits permits() {
        return permits;
    }

    LocalDate today() {
        return directory.today();
    }

    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, directory.current().zone());
    }

    private int year() {
        return SchoolYear.of(directory.today());
    }

    boolean college() {
        return directory.current().kind() == OrganisationKind.COLLEGE;
    }
}
