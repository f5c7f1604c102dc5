package ru.zvonok.gateway.integration.rest.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.kernel.Texts;

/** The words for kinds of work, signs of attendance and marks of periods, in the reader's language. */
@Component
class Vocabulary {

    private final Journal journal;
    private final Texts texts;

    Vocabulary(Journal journal, Texts texts) {
        this.journal = journal;
        this.texts = texts;
    }

    /** Reads the lists once for an answer. */
    Spoken in(Locale locale) {
        return new Spoken(
                locale,
                journal.assignmentTypes().stream()
                        .collect(Collectors.toMap(AssignmentType::id, Function.identity(), (one, same) -> one)),
                journal.attendanceCodes(),
                texts);
    }

    /** The words of one language. */
    record Spoken(Locale locale, Map<Integer, AssignmentType> kinds, List<AttendanceCode> codes, Texts texts) {

        /** «Контрольная работа»; null where the work has no kind. */
        @Nullable
        String kind(int type) {
            AssignmentType kind = kinds.get(type);
            return kind == null ? null : kind.word(locale);
        }

        @Nullable
        String kind(@Nullable Assignment work) {
            return work == null ? null : kind(work.type());
        }

        @Nullable
        AttendanceCode code(@Nullable Integer id) {
            return id == null
                    ? null
                    : codes.stream().filter(code -> code.id() == id).findFirst().orElse(null);
        }

        /** «5», «7», «н/а» */
        String said(PeriodValue value) {
            return value.said((key, arguments) -> texts.get(locale, key, arguments));
        }

        /** «отлично», «7 из 10», «не аттестован» */
        String word(PeriodValue value) {
            return value.word((key, arguments) -> texts.get(locale, key, arguments));
        }
    }
}
