package ru.zvonok.learning.finals.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.Coursework;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

/** Theme and supervisor of courseworks in words, beside their marks. */
@Component
class CourseworkWords {

    private final TenantScope scope;
    private final CourseworkQuery query;
    private final PersonFacts people;
    private final OwnWords texts;

    CourseworkWords(TenantScope scope, CourseworkQuery query, PersonFacts people, OwnWords texts) {
        this.scope = scope;
        this.query = query;
        this.people = people;
        this.texts = texts;
    }

    /** By course and student. */
    Map<Long, Map<Long, String>> of(Collection<Course> courses) {
        Map<Long, Map<Long, Coursework>> works =
                query.of(scope.organisations(), courses.stream().map(Course::id).toList());
        Map<Long, PersonName> names = people.names(works.values().stream()
                .flatMap(own -> own.values().stream())
                .map(Coursework::supervisor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Locale locale = LocaleContextHolder.getLocale();
        Map<Long, Map<Long, String>> all = new HashMap<>();
        works.forEach((course, own) -> own.forEach((student, work) ->
                all.computeIfAbsent(course, id -> new HashMap<>()).put(student, said(work, names, locale))));
        return all;
    }

    private String said(Coursework work, Map<Long, PersonName> names, Locale locale) {
        @Nullable PersonName supervisor = work.supervisor() == null ? null : names.get(work.supervisor());
        return supervisor == null
                ? work.theme()
                : texts.of(locale, "finals.coursework.said", work.theme(), supervisor.brief());
    }
}
