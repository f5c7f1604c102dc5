package ru.zvonok.gateway.oversight.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.oversight.FigurePlaces;
import ru.zvonok.gateway.oversight.FigureRow;
import ru.zvonok.gateway.oversight.FigureSums;
import ru.zvonok.platform.uikit.ListColumn;

/** The columns of figures with what stands under them: the same reckoned over all rows. */
final class FigureColumns {

    /** Makes a column of the page. */
    interface Maker {
        ListColumn<FigureRow> column(String name, String headerKey, Function<FigureRow, String> text);
    }

    private record Foot(ListColumn<FigureRow> column, Function<FigureRow, String> text) {}

    private final Maker maker;
    private final List<Foot> feet = new ArrayList<>();

    FigureColumns(Maker maker) {
        this.maker = maker;
    }

    void all(boolean region) {
        if (region) {
            places("organisations", null, FigureRow::organisations);
        }
        places("learners", FigurePlaces::learners, null);
        places("classes", FigurePlaces::classes, null).hidden();
        places("staff", FigurePlaces::staff, null).hidden();
        sum("marks", FigureSums::marks);
        value("average", FigureSums::average, Figures::average);
        value("quality", FigureSums::quality, Figures::percent);
        value("pass-rate", FigureSums::passRate, Figures::percent);
        sum("settled", FigureSums::settled).hidden();
        value("settled-quality", FigureSums::settledQuality, Figures::percent).hidden();
        value("settled-pass-rate", FigureSums::settledPassRate, Figures::percent)
                .hidden();
        sum("pupil-lessons", FigureSums::pupilLessons).hidden();
        value("absence-share", FigureSums::absenceShare, Figures::percent);
        sum("ill", FigureSums::ill).hidden();
        sum("excused", FigureSums::excused).hidden();
        sum("unexcused", FigureSums::unexcused);
        sum("unknown", FigureSums::unknown).hidden();
        sum("late", FigureSums::late).hidden();
        inTime();
    }

    void foot(FigureRow total) {
        feet.forEach(foot -> foot.column().foot(foot.text().apply(total)));
    }

    private ListColumn<FigureRow> places(
            String name, @Nullable ToIntFunction<FigurePlaces> value, @Nullable ToIntFunction<FigureRow> count) {
        Function<FigureRow, @Nullable Integer> number = row -> {
            FigurePlaces places = row.places();
            if (count != null) {
                return count.applyAsInt(row);
            }
            return value == null || places == null ? null : value.applyAsInt(places);
        };
        return add(name, number, found -> found == null ? Figures.number(0) : Figures.number(found));
    }

    private ListColumn<FigureRow> sum(String name, ToLongFunction<FigureSums> value) {
        return add(
                name,
                row -> value.applyAsLong(row.sums()),
                found -> found == null ? Figures.number(0) : Figures.number(found));
    }

    private ListColumn<FigureRow> value(
            String name,
            Function<FigureSums, @Nullable BigDecimal> value,
            Function<@Nullable BigDecimal, String> text) {
        return add(name, row -> value.apply(row.sums()), text);
    }

    private void inTime() {
        add(
                "in-time",
                row -> {
                    FigurePlaces places = row.places();
                    return places == null ? null : places.inTimeShare();
                },
                Figures::whole);
    }

    /** What has no number comes last when the smallest come first. */
    private <N extends Number & Comparable<? super N>> ListColumn<FigureRow> add(
            String name, Function<FigureRow, @Nullable N> number, Function<@Nullable N, String> text) {
        Function<FigureRow, String> shown = row -> text.apply(number.apply(row));
        ListColumn<FigureRow> column = maker.column(name, "oversight.figures." + name, shown)
                .number(number)
                .sortable(Comparator.comparing(number, Comparator.nullsLast(Comparator.<N>naturalOrder())));
        feet.add(new Foot(column, shown));
        return column;
    }
}
