package ru.zvonok.learning.attestation.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the region says about exams, as of a day: subjects, days of results, subjects that are one in a certificate. */
@Component
class ExamBook {

    /** A day on which results of a subject became official. */
    record ResultsDay(StateExam exam, int subject, LocalDate day) {}

    /** Subjects of the curriculum that stand as one in a certificate. */
    record Merged(String code, String name, List<String> taught) {}

    private final RegionalRules rules;
    private final Directory directory;
    private final JsonMapper json;

    ExamBook(RegionalRules rules, Directory directory, JsonMapper json) {
        this.rules = rules;
        this.directory = directory;
        this.json = json;
    }

    List<ExamSubject> subjects(LocalDate day) {
        List<ExamSubject> all = new ArrayList<>();
        for (JsonNode one : list("attestation.exam-subjects", day)) {
            Set<StateExam> exams = EnumSet.noneOf(StateExam.class);
            one.path("exams").valueStream().forEach(exam -> exams.add(StateExam.valueOf(exam.asString())));
            all.add(new ExamSubject(
                    one.path("code").asInt(),
                    one.path("name").asString(),
                    exams,
                    words(one.path("taught")),
                    one.path("obligatory").asBoolean(false),
                    one.path("marked").asBoolean(false)));
        }
        return all;
    }

    List<ResultsDay> resultsDays(LocalDate day) {
        return list("attestation.results-days", day).stream()
                .map(one -> new ResultsDay(
                        StateExam.valueOf(one.path("exam").asString()),
                        one.path("subject").asInt(),
                        LocalDate.parse(one.path("on").asString())))
                .toList();
    }

    List<Merged> merged(LocalDate day) {
        return list("attestation.merged-subjects", day).stream()
                .map(one ->
                        new Merged(one.path("code").asString(), one.path("name").asString(), words(one.path("taught"))))
                .toList();
    }

    int number(String key, LocalDate day) {
        return rules.whole(key, day);
    }

    /** Whether a subject of the curriculum is one of these names. */
    static boolean named(List<String> names, String subject) {
        String wanted = plain(subject);
        return names.stream().anyMatch(name -> plain(name).equals(wanted));
    }

    /** A name as it is compared. */
    static String plain(String name) {
        return name.strip().toLowerCase(Texts.RUSSIAN).replace('ё', 'е').replaceAll("\\s+", " ");
    }

    private List<JsonNode> list(String key, LocalDate day) {
        return rules.find(key, day, directory.current())
                .map(rule -> json.readTree(rule.value()))
                .filter(JsonNode::isArray)
                .map(all -> all.valueStream().toList())
                .orElseThrow(() -> new IllegalStateException("no rule says " + key));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
