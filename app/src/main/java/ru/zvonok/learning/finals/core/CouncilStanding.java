package ru.zvonok.learning.finals.core;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilSheet.Asked;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.learning.finals.core.CouncilQuery.Line;

/**
 * How a matter of a pupil stands after all its steps.
 *
 * @param version the last step
 */
record CouncilStanding(@Nullable Asked asked, @Nullable CouncilDecision decision, long version) {

    static final CouncilStanding NOTHING = new CouncilStanding(null, null, 0);

    @Nullable
    CouncilValue decided() {
        return decision == null ? null : decision.value();
    }

    private CouncilStanding after(Line line) {
        return switch (line.kind()) {
            case PROPOSED ->
                new CouncilStanding(new Asked(Objects.requireNonNull(line.value()), line.words()), decision, line.id());
            case WITHDRAWN -> new CouncilStanding(null, decision, line.id());
            case DECIDED ->
                new CouncilStanding(
                        null,
                        new CouncilDecision(
                                line.student(),
                                line.year(),
                                Objects.requireNonNull(line.value()),
                                line.debts(),
                                line.words(),
                                Objects.requireNonNull(line.protocol())),
                        line.id());
            case TAKEN_BACK -> new CouncilStanding(null, null, line.id());
        };
    }

    /** By pupil and matter, of one year. */
    static Map<Long, Map<CouncilMatter, CouncilStanding>> of(List<Line> lines) {
        Map<Long, Map<CouncilMatter, CouncilStanding>> all = new HashMap<>();
        for (Line line : lines) {
            Map<CouncilMatter, CouncilStanding> own =
                    all.computeIfAbsent(line.student(), id -> new EnumMap<>(CouncilMatter.class));
            own.put(line.matter(), own.getOrDefault(line.matter(), NOTHING).after(line));
        }
        return all;
    }
}
