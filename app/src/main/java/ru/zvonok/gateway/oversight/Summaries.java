package ru.zvonok.gateway.oversight;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of the summaries: marks, attendance and filling of the organisations of the bound scope, added up. It reads what a
 * worker keeps in step with the facts, a few seconds behind them, and nothing of an organisation itself (MON-04, MON-06).
 */
public interface Summaries {

    /**
     * The figures of the scope's organisations of the current school year, by municipality, organisation or subject. {@link
     * OversightAction#VIEW_TABLE}. An organisation that is not in the scope counts nothing.
     */
    @Unnoted("numbers of organisations, no person")
    List<FigureRow> figures(AskFigures asked);

    /** What can be chosen: periods and subjects of which there is anything. {@link OversightAction#VIEW_TABLE}. */
    @Unnoted("periods and subjects, no person")
    FigureChoices choices();

    /** How fresh the summaries of the scope are. {@link OversightAction#VIEW_TABLE}. */
    @Unnoted("a moment, no person")
    Freshness freshness();

    /** The last rebuild and how far it is. {@link OversightAction#VIEW_REBUILD}. */
    @Unnoted("how far work is, no person")
    Rebuild rebuild();

    /**
     * Has the summaries of all organisations reckoned anew from their facts, in the background. {@link
     * OversightAction#REBUILD}. Refuses {@link OversightProblem#REBUILD_RUNS}.
     */
    void startRebuild();

    /**
     * How fresh they are.
     *
     * @param asOf all that was written before is counted; local time of the region
     * @param late whether that is longer ago than it may be
     */
    record Freshness(LocalDateTime asOf, boolean late) {}

    /**
     * A rebuild.
     *
     * @param at when it was asked for, in local time of the region; null before the first
     * @param done organisations that are done, of {@code all}
     * @param repaired organisations whose summaries were ever found wrong and put right
     * @param rows how many rows were wrong, when each was found so last
     * @param checked organisations compared with their facts within the last two days
     */
    record Rebuild(@Nullable LocalDateTime at, int done, int all, int repaired, int rows, int checked) {

        public boolean runs() {
            return at != null && done < all;
        }
    }
}
