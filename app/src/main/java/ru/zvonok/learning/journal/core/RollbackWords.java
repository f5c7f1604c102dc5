package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.RollbackLine;
import ru.zvonok.learning.journal.RollbackSource;
import ru.zvonok.learning.journal.core.RollbackQuery.KeptLine;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.people.PersonFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts names to the lines of a rollback, and words to its reason. */
@Component
class RollbackWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 100;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final PersonFacts people;
    private final AccountNames accounts;
    private final Directory directory;
    private final Texts texts;

    RollbackWords(
            CourseFacts courses,
            LessonFacts lessons,
            PersonFacts people,
            AccountNames accounts,
            Directory directory,
            Texts texts) {
        this.courses = courses;
        this.lessons = lessons;
        this.people = people;
        this.accounts = accounts;
        this.directory = directory;
        this.texts = texts;
    }

    /** What the history of each cell says; {@code to} is the first moment after. */
    String reason(String whose, LocalDateTime from, LocalDateTime to) {
        String name = whose.length() > LONGEST_NAME ? whose.substring(0, LONGEST_NAME) : whose;
        return texts.get(
                LocaleContextHolder.getLocale(),
                "journal.rollback.because",
                name,
                MOMENT.format(from),
                MOMENT.format(to));
    }

    /** The arguments of a refusal, days as days. */
    @Nullable
    String write(List<Object> arguments) {
        return arguments.isEmpty()
                ? null
                : JSON.writeValueAsString(
                        arguments.stream().map(Object::toString).toList());
    }

    private static List<Object> read(@Nullable String arguments) {
        List<Object> read = new ArrayList<>();
        if (arguments != null) {
            for (JsonNode one : JSON.readTree(arguments)) {
                String text = one.asString();
                read.add(text.matches(DAY) ? LocalDate.parse(text) : text);
            }
        }
        return read;
    }

    List<RollbackLine> named(List<RollbackSource> sources, List<KeptLine> lines) {
        Map<Long, Course> known = courses.byIds(
                lines.stream().map(line -> line.thing().course()).distinct().toList());
        Map<Long, PersonName> pupils = people.names(lines.stream()
                .map(line -> line.thing().student())
                .filter(student -> student > 0)
                .distinct()
                .toList());
        Map<Long, String> rivals = accounts.names(lines.stream()
                .map(KeptLine::rival)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, Lesson> held = new HashMap<>();
        lines.stream()
                .filter(line -> line.thing().kind().ofLesson())
                .collect(Collectors.groupingBy(
                        line -> line.thing().year(),
                        Collectors.mapping(line -> line.thing().place(), Collectors.toSet())))
                .forEach((year, ids) -> held.putAll(lessons.byIds(ids, year)));
        Map<ChangeKind, Map<Long, String>> places = new EnumMap<>(ChangeKind.class);
        sources.forEach(source -> source.kinds()
                .forEach(kind -> places.put(
                        kind,
                        source.places(lines.stream()
                                .filter(line -> line.thing().kind() == kind)
                                .map(line -> line.thing().place())
                                .distinct()
                                .toList()))));
        ZoneId zone = directory.current().zone();
        return lines.stream()
                .map(line -> {
                    Long rival = line.rival();
                    ChangeKind kind = line.thing().kind();
                    return new RollbackLine(
                            kind,
                            known.get(line.thing().course()),
                            kind.ofLesson() ? held.get(line.thing().place()) : null,
                            Objects.requireNonNull(places.get(kind))
                                    .getOrDefault(line.thing().place(), ""),
                            pupils.get(line.thing().student()),
                            line.was(),
                            line.becomes(),
                            line.problem(),
                            read(line.arguments()),
                            rival == null ? null : rivals.get(rival),
                            line.rivalAt() == null ? null : LocalDateTime.ofInstant(line.rivalAt(), zone));
                })
                .toList();
    }
}
