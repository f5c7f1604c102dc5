package ru.zvonok.learning.attestation.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.EnterResult;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.ListAnswer.WrongLine;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.core.RegionLines.Candidate;
import ru.zvonok.learning.attestation.core.RegionLines.Outcome;
import ru.zvonok.learning.attestation.core.RegionList.Column;
import ru.zvonok.platform.kernel.PersonName;

/** How a list of the region is read, and whom a line means. */
class RegionListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final List<ExamSubject> SUBJECTS =
            List.of(new ExamSubject(1, "Русский язык", Set.of(StateExam.OGE), List.of("Русский язык"), true, false));
    private static final Map<Column, List<String>> HEADS = Map.of(
            Column.LAST, List.of("фамилия"),
            Column.FIRST, List.of("имя"),
            Column.MIDDLE, List.of("отчество"),
            Column.CLASS, List.of("класс"),
            Column.SNILS, List.of("снилс"),
            Column.CODE, List.of("код предмета", "код"),
            Column.SUBJECT, List.of("предмет"),
            Column.DAY, List.of("дата"),
            Column.MARK, List.of("оценка"));
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(1, new PersonName("Королёва", "Анна", "Ильинична"), "9А", "11223344595"),
            new Candidate(2, new PersonName("Королёва", "Анна", "Петровна"), "9А", null),
            new Candidate(3, new PersonName("Ким", "Ян", null), "9Б", null));

    @Test
    void commasSemicolonsAndTabsBothEncodings() {
        String text = "Фамилия,Имя,Предмет,Дата,Оценка\r\nКим,Ян,\"русский  язык\",2026-11-06,5\r\n";
        assertThat(of(text.getBytes(StandardCharsets.UTF_8)).results()).hasSize(1);
        assertThat(of(text.replace(',', ';').getBytes(Charset.forName("windows-1251")))
                        .results())
                .hasSize(1);
        assertThat(of(("\uFEFF" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_8))
                        .results())
                .extracting(EnterResult::student)
                .containsExactly(3L);
    }

    @Test
    void whoeverIsMeantIsFoundOrTheLineRefused() {
        assertThat(line("Королева;Анна;Петровна;;")).isEqualTo(2L);
        assertThat(line("Королёва;Анна;;;112-233-445 95")).isEqualTo(1L);
        assertThat(line("Ким;Ян;Янович;9 «Б»;")).as("we know no patronymic").isEqualTo(3L);
        assertThat(line("Королёва;Анна;;;")).isEqualTo(AttestationProblem.PERSON_TWICE);
        assertThat(line("Ким;Ян;;9А;")).isEqualTo(AttestationProblem.PERSON_UNKNOWN);
    }

    /** The person, or what is wrong. */
    private static Object line(String person) {
        Outcome outcome = of(("Фамилия;Имя;Отчество;Класс;СНИЛС;Код;Дата;Оценка\n" + person + ";1;06.11.2026;4")
                .getBytes(StandardCharsets.UTF_8));
        return outcome.wrong().isEmpty()
                ? outcome.results().getFirst().student()
                : outcome.wrong().stream().map(WrongLine::problem).findFirst().orElseThrow();
    }

    @Test
    void aDayThatNoMonthHasIsNotAnotherDay() {
        for (String day : List.of("31.06.2026", "29.02.2026", "2026-06-31", "31.12.26", "вчера")) {
            Outcome outcome =
                    of(("Фамилия;Имя;Код;Дата;Оценка\nКим;Ян;1;" + day + ";5\n").getBytes(StandardCharsets.UTF_8));
            assertThat(outcome.results()).as(day).isEmpty();
            assertThat(outcome.wrong())
                    .singleElement()
                    .extracting(WrongLine::problem)
                    .isEqualTo(AttestationProblem.DAY_UNREADABLE);
        }
    }

    private static Outcome of(byte[] file) {
        return new RegionLines(StateExam.OGE, SUBJECTS, TODAY, CANDIDATES).of(RegionList.read(file, HEADS));
    }
}
