package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.platform.kernel.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The states that the history of lessons keeps, in the reader's words. */
@Component
class LessonWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Texts texts;
    private final CodeBook codes;

    LessonWords(Texts texts, CodeBook codes) {
        this.texts = texts;
        this.codes = codes;
    }

    static JsonNode read(String state) {
        return JSON.readTree(state);
    }

    static @Nullable String text(JsonNode state, String field) {
        JsonNode value = state.path(field);
        return value.isString() ? value.asString() : null;
    }

    static @Nullable Long number(JsonNode state, String field) {
        JsonNode value = state.path(field);
        return value.isNumber() ? value.asLong() : null;
    }

    /** 0 where there is none. */
    static long whole(JsonNode state, String field) {
        return state.path(field).asLong(0);
    }

    /** A moment that is kept in microseconds. */
    static @Nullable Instant moment(JsonNode state, String field) {
        Long micros = number(state, field);
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static @Nullable LocalDate day(JsonNode state, String field) {
        String day = text(state, field);
        return day == null ? null : LocalDate.parse(day);
    }

    String shown(ChangeKind kind, String state) {
        if (state.isEmpty() || kind == ChangeKind.COMMENT) {
            return state;
        }
        JsonNode read = read(state);
        return switch (kind) {
            case TOPIC -> or(text(read, "text"));
            case REMOTE -> remote(read);
            case HOMEWORK -> homework(read);
            case WORK -> work(read);
            case FILE -> or(text(read, "name"));
            case ATTENDANCE -> say("journal.changes.attended");
            case ANSWER -> answer(read);
            case CELL, PERIOD_MARK, COMMENT -> state;
        };
    }

    private String remote(JsonNode state) {
        List<String> words = new ArrayList<>();
        words.add(say("ONLINE".equals(text(state, "form")) ? "journal.changes.online" : "journal.changes.offline"));
        add(words, text(state, "platform"));
        return String.join(", ", words);
    }

    private String homework(JsonNode state) {
        List<String> words = new ArrayList<>();
        add(words, text(state, "text"));
        Long minutes = number(state, "minutes");
        add(words, minutes == null ? null : say("journal.changes.minutes", minutes));
        given(words, state);
        return String.join("; ", words);
    }

    private String work(JsonNode state) {
        Locale locale = LocaleContextHolder.getLocale();
        List<String> words = new ArrayList<>();
        Long type = number(state, "type");
        add(
                words,
                type == null
                        ? null
                        : codes.type(type.intValue())
                                .map((AssignmentType one) -> one.word(locale))
                                .orElse(null));
        String title = text(state, "title");
        add(words, title == null ? null : say("journal.changes.titled", title));
        add(words, say("journal.card.weight", or(number(state, "weight"))));
        add(words, text(state, "text"));
        given(words, state);
        add(words, state.path("typed").asBoolean(false) ? say("journal.changes.typed") : null);
        return String.join("; ", words);
    }

    private String answer(JsonNode state) {
        List<String> words = new ArrayList<>();
        add(words, say("journal.changes.answer." + or(text(state, "state")).toLowerCase(Locale.ROOT)));
        String said = text(state, "word");
        add(words, said == null ? null : say("journal.changes.titled", said));
        return String.join("; ", words);
    }

    private void given(List<String> words, JsonNode state) {
        LocalDate day = day(state, "day");
        add(words, day == null ? null : say("journal.work.due-by", DAY.format(day)));
        add(words, state.path("answers").asBoolean(false) ? say("journal.changes.answers") : null);
    }

    private static void add(List<String> words, @Nullable String word) {
        if (word != null && !word.isEmpty()) {
            words.add(word);
        }
    }

    private static String or(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String say(String key, Object... arguments) {
        return texts.get(LocaleContextHolder.getLocale(), key, arguments);
    }
}
