package ru.zvonok.registry.corrections.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.corrections.Corrections;
import ru.zvonok.registry.corrections.CorrectionsNotice;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonFacts;

/** Tells the class teacher that something came and the family that it is answered; never what it is. */
@Component
class CorrectionBell {

    private final Directory directory;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final Notifications notifications;

    CorrectionBell(Directory directory, Enrolment enrolment, PersonFacts people, Notifications notifications) {
        this.directory = directory;
        this.enrolment = enrolment;
        this.people = people;
        this.notifications = notifications;
    }

    /** Classes of the person, else of the person's children. */
    List<ClassEntry> classes(long person) {
        LocalDate today = directory.today();
        List<ClassEntry> own = enrolment.classOf(person, today).stream().toList();
        if (!own.isEmpty()) {
            return own;
        }
        List<Long> children =
                people.children(person, today).stream().map(Kin::person).toList();
        return enrolment.classesOf(children, today).values().stream().distinct().toList();
    }

    void tellLeaders(long person, Collection<ClassEntry> classes, boolean atOnce) {
        Set<Long> leaders = new HashSet<>();
        classes.forEach(group -> leaders.addAll(enrolment.leaders(group.id(), directory.today())));
        if (!leaders.isEmpty()) {
            notifications.tell(
                    people.guids(leaders).values(),
                    new Notice(
                            CorrectionsNotice.SENT,
                            atOnce ? "corrections.bell.changed" : "corrections.bell.sent",
                            List.of(),
                            "person/" + person));
        }
    }

    void tellFamily(long author, long person, LocalDate sent) {
        notifications.tell(
                people.guids(Set.of(author)).values(),
                new Notice(
                        CorrectionsNotice.ANSWERED,
                        "corrections.bell.answered",
                        List.of(sent),
                        Corrections.FAMILY_PAGE + "/" + person));
    }
}
