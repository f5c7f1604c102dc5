package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Classes of the bound organisation, asked once in a transaction: the gate, the course and its name want the same one. */
@Component
class ClassAnswers {

    private record OneClass(long id) {}

    private record OfYear(int year) {}

    private record ClassOf(long person, LocalDate day) {}

    private final TenantScope scope;
    private final ClassQuery query;
    private final AskedOnce answers;

    ClassAnswers(TenantScope scope, ClassQuery query, AskedOnce answers) {
        this.scope = scope;
        this.query = query;
        this.answers = answers;
    }

    /** To be called with what writes classes or memberships. */
    void changed() {
        answers.forget(OneClass.class, OfYear.class, ClassOf.class);
    }

    List<ClassEntry> ofYear(int year) {
        return answers.once(new OfYear(year), () -> {
            List<ClassEntry> found = List.copyOf(query.ofYear(scope.organisation(), year));
            found.forEach(this::note);
            return found;
        });
    }

    Optional<ClassEntry> find(long id) {
        return answers.once(new OneClass(id), () -> query.find(scope.organisation(), id));
    }

    Map<Long, ClassEntry> byIds(Collection<Long> ids) {
        return answers.all(ids, OneClass::new, missing -> query.byIds(scope.organisation(), missing).stream()
                .collect(Collectors.toMap(ClassEntry::id, Function.identity())));
    }

    /** The class of each person on a day. */
    Map<Long, ClassEntry> ofPersons(Collection<Long> persons, LocalDate day) {
        return answers.all(persons, person -> new ClassOf(person, day), missing -> {
            Map<Long, ClassEntry> found = query.ofPersons(scope.organisation(), missing, day);
            found.values().forEach(this::note);
            return found;
        });
    }

    List<ClassEntry> noted(List<ClassEntry> classes) {
        classes.forEach(this::note);
        return classes;
    }

    private void note(ClassEntry entry) {
        answers.note(new OneClass(entry.id()), Optional.of(entry));
    }
}
