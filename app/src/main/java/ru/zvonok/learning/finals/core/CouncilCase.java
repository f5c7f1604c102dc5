package ru.zvonok.learning.finals.core;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.Council;
import ru.zvonok.learning.finals.CouncilChoice;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilProblem;
import ru.zvonok.learning.finals.CouncilProtocol;
import ru.zvonok.learning.finals.CouncilStep.Kind;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.learning.finals.core.CouncilFacts.Known;
import ru.zvonok.learning.finals.core.CouncilQuery.Write;
import ru.zvonok.learning.finals.core.CouncilRule.Facts;
import ru.zvonok.platform.kernel.Refusal;

/** A class before the council: what is chosen becomes steps or is refused, one choice after the other. */
final class CouncilCase {

    private final Known known;
    private final Map<Long, Map<CouncilMatter, CouncilStanding>> standing;

    CouncilCase(Known known, Map<Long, Map<CouncilMatter, CouncilStanding>> standing) {
        this.known = known;
        this.standing = standing;
    }

    Write proposed(CouncilChoice choice) {
        CouncilStanding before = seen(choice);
        if (before.decision() != null) {
            throw new Refusal(CouncilProblem.DECIDED_ALREADY);
        }
        String words = said(choice.words());
        CouncilValue value = choice.value();
        if (value == null) {
            if (before.asked() == null) {
                throw new Refusal(CouncilProblem.NOTHING_CHOSEN);
            }
            return new Write(choice.student(), choice.matter(), Kind.WITHDRAWN, null, List.of(), words);
        }
        possible(choice.matter(), value);
        demandReason(choice, value, words);
        return new Write(choice.student(), choice.matter(), Kind.PROPOSED, value, List.of(), words);
    }

    Write decided(CouncilChoice choice, CouncilProtocol paper) {
        CouncilStanding before = seen(choice);
        CouncilValue value = choice.value();
        if (value == null) {
            throw new Refusal(CouncilProblem.NOTHING_CHOSEN);
        }
        possible(choice.matter(), value);
        ties(choice, value);
        String words = said(choice.words());
        if (words == null && before.asked() != null && before.asked().value() == value) {
            words = before.asked().words();
        }
        demandReason(choice, value, words);
        List<String> debts = facts(choice.student()).debts();
        put(
                choice,
                new CouncilStanding(
                        null,
                        new CouncilDecision(choice.student(), known.group().year(), value, debts, words, paper),
                        before.version()));
        return new Write(choice.student(), choice.matter(), Kind.DECIDED, value, debts, words);
    }

    Write takenBack(CouncilChoice choice, String words) {
        String said = said(words);
        if (said == null) {
            throw Refusal.at("words", CouncilProblem.REASON_MISSING);
        }
        if (seen(choice).decision() == null) {
            throw new Refusal(CouncilProblem.NOTHING_CHOSEN);
        }
        ties(choice, null);
        put(choice, CouncilStanding.NOTHING);
        return new Write(choice.student(), choice.matter(), Kind.TAKEN_BACK, null, List.of(), said);
    }

    private void put(CouncilChoice choice, CouncilStanding now) {
        standing.computeIfAbsent(choice.student(), id -> new EnumMap<>(CouncilMatter.class))
                .put(choice.matter(), now);
    }

    private CouncilStanding seen(CouncilChoice choice) {
        if (!known.pupils().containsKey(choice.student())) {
            throw new Refusal(CouncilProblem.NOT_IN_CLASS);
        }
        if (!CouncilRule.matters(known.stage()).contains(choice.matter())) {
            throw new Refusal(CouncilProblem.WRONG_DECISION);
        }
        CouncilStanding before = of(choice.student(), choice.matter());
        if (before.version() != choice.version()) {
            throw new Refusal(CouncilProblem.CHANGED_MEANWHILE);
        }
        return before;
    }

    private void possible(CouncilMatter matter, CouncilValue value) {
        if (!CouncilRule.choices(known.stage(), matter).contains(value)) {
            throw Refusal.at("value", CouncilProblem.WRONG_DECISION);
        }
    }

    /** The end of school rests on the admission: neither is there without the other. */
    private void ties(CouncilChoice choice, @Nullable CouncilValue value) {
        if (value == CouncilValue.GRADUATED
                && of(choice.student(), CouncilMatter.ADMISSION).decided() != CouncilValue.ADMITTED) {
            throw Refusal.at("value", CouncilProblem.NOT_ADMITTED);
        }
        if (choice.matter() == CouncilMatter.ADMISSION
                && value != CouncilValue.ADMITTED
                && of(choice.student(), CouncilMatter.PROMOTION).decided() == CouncilValue.GRADUATED) {
            throw Refusal.at("value", CouncilProblem.GRADUATED_ALREADY);
        }
    }

    private void demandReason(CouncilChoice choice, CouncilValue value, @Nullable String words) {
        CouncilValue proposed = CouncilRule.advice(
                        known.stage(),
                        choice.matter(),
                        facts(choice.student()),
                        of(choice.student(), CouncilMatter.ADMISSION).decided())
                .value();
        if (words == null && proposed != null && proposed != value) {
            throw Refusal.at("words", CouncilProblem.REASON_MISSING);
        }
    }

    private CouncilStanding of(long student, CouncilMatter matter) {
        return standing.getOrDefault(student, Map.of()).getOrDefault(matter, CouncilStanding.NOTHING);
    }

    private Facts facts(long student) {
        return known.facts().getOrDefault(student, Facts.NONE);
    }

    private static @Nullable String said(@Nullable String words) {
        String said = words == null ? "" : words.strip();
        if (said.length() > Council.LONGEST) {
            throw Refusal.at("words", CouncilProblem.REASON_TOO_LONG, Council.LONGEST);
        }
        return said.isEmpty() ? null : said;
    }
}
