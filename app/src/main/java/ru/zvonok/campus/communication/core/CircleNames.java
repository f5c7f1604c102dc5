package ru.zvonok.campus.communication.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** What circles are called in the language of whoever looks and in the words of what the organisation is. */
@Component
class CircleNames {

    private final Texts texts;
    private final Directory directory;
    private final Enrolment enrolment;

    CircleNames(Texts texts, Directory directory, Enrolment enrolment) {
        this.texts = texts;
        this.directory = directory;
        this.enrolment = enrolment;
    }

    Map<Circle, String> of(Collection<Circle> circles) {
        Map<Long, ClassEntry> classes = enrolment.byIds(circles.stream()
                .map(Circle::schoolClass)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Circle, String> names = new LinkedHashMap<>();
        for (Circle circle : circles) {
            Long id = circle.schoolClass();
            ClassEntry entry = id == null ? null : classes.get(id);
            if (id == null || entry != null) {
                names.put(circle, name(circle.kind(), entry));
            }
        }
        return names;
    }

    String name(CircleKind kind, @Nullable ClassEntry schoolClass) {
        Locale locale = LocaleContextHolder.getLocale();
        String own = kind.textKey() + (schoolClass == null ? here() : end(schoolClass.kind()));
        String key = texts.knows(own) ? own : kind.textKey();
        return schoolClass == null ? texts.get(locale, key) : texts.get(locale, key, schoolClass.name());
    }

    private String here() {
        return end(
                switch (directory.current().kind()) {
                    case OrganisationKind.SCHOOL -> ClassKind.SCHOOL_CLASS;
                    case OrganisationKind.PRESCHOOL -> ClassKind.PRESCHOOL_GROUP;
                    case OrganisationKind.COLLEGE -> ClassKind.STUDY_GROUP;
                });
    }

    private static String end(ClassKind kind) {
        return switch (kind) {
            case SCHOOL_CLASS -> "";
            case PRESCHOOL_GROUP -> ".preschool";
            case STUDY_GROUP -> ".college";
        };
    }
}
