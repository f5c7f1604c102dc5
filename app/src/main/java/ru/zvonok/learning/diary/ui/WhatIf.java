package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodReason;
import ru.zvonok.learning.finals.PeriodReasons;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.ImaginedMark;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** «А если»: imagined marks on top of the real ones, and what the rules would propose then. Nothing is stored. */
final class WhatIf extends Div {

    private static final int MOST_BUTTONS = 12;
    private static final int STEP = 10;
    private static final int NEXT = 3;
    private static final int MOST = 20;
    private static final int HEAVIEST = 100;

    /** A mark with its kind, as it is shown. */
    private record Shown(String kind, ImaginedMark mark) {}

    private final PeriodReason reason;
    private final Scale scale;
    private final transient PeriodReasons door;
    private final List<Shown> imagined = new ArrayList<>();
    private final Select<AssignmentType> kind;
    private final IntegerField weight = Fields.number("diary.if.weight", 1, HEAVIEST);
    private final Div tiles = new Div();
    private final Paragraph then = new Paragraph();
    private final UnorderedList wanted = new UnorderedList();
    private final Div answer = new Div(then, wanted);

    WhatIf(PeriodReason reason, PeriodReasons door, List<AssignmentType> types) {
        this.reason = reason;
        this.scale = reason.result().scale();
        this.door = door;
        this.kind = Fields.select("diary.if.kind", types, Figures::kind);
        addClassName("z-if");
        Span note = Pieces.muted(Words.t("diary.if.note"));
        types.stream().findFirst().ifPresent(first -> {
            kind.setValue(first);
            weight.setValue(first.weight());
        });
        kind.addValueChangeListener(change -> {
            AssignmentType type = change.getValue();
            if (type != null && change.isFromClient()) {
                weight.setValue(type.weight());
            }
            reckonWanted();
        });
        weight.setStepButtonsVisible(true);
        weight.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reckonWanted();
            }
        });
        Div how = new Div(kind, weight);
        how.addClassName("z-if-how");
        tiles.addClassName("z-diary-row");
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("z-if-answer");
        wanted.addClassName("z-lines");
        add(note, how, buttons(), tiles, answer);
        show();
        reckonWanted();
    }

    private Div buttons() {
        Div buttons = new Div(new Span(Words.t("diary.if.add")));
        buttons.addClassNames("z-diary-row", "z-if-add");
        for (int mark : marks()) {
            Button button = MarkTile.of(scale, mark, () -> imagine(mark));
            button.setAriaLabel(Words.t("diary.if.add.spoken", Scale.text(mark)));
            buttons.add(button);
        }
        return buttons;
    }

    /** Of a long scale each tenth. */
    private List<Integer> marks() {
        List<Integer> all = scale.marks();
        return all.size() <= MOST_BUTTONS
                ? all
                : all.stream().filter(mark -> mark % STEP == 0).toList();
    }

    private void imagine(int mark) {
        if (imagined.size() < MOST) {
            AssignmentType type = kind.getValue();
            imagined.add(new Shown(type == null ? "" : Figures.kind(type), like(mark)));
            show();
        }
    }

    /** A mark of the kind and weight that are chosen. */
    private ImaginedMark like(int mark) {
        AssignmentType type = kind.getValue();
        Integer typed = weight.getValue();
        int heavy = typed == null || typed < 1 || typed > HEAVIEST ? 1 : typed;
        return new ImaginedMark(mark, heavy, type != null && type.control());
    }

    private void show() {
        tiles.removeAll();
        for (int i = 0; i < imagined.size(); i++) {
            tiles.add(tile(i));
        }
        if (!imagined.isEmpty()) {
            Button none = new Button(Words.t("diary.if.clear"), click -> {
                imagined.clear();
                show();
            });
            none.addThemeVariants(ButtonVariant.TERTIARY);
            tiles.add(none);
        }
        Proposal proposal =
                door.imagine(reason, imagined.stream().map(Shown::mark).toList());
        then.setText(outcome(proposal));
    }

    private Button tile(int index) {
        Shown shown = imagined.get(index);
        int mark = shown.mark().value();
        Button tile = MarkTile.of(scale, mark, () -> {
            imagined.remove(index);
            show();
        });
        tile.addClassName("z-imagined");
        String spoken = Words.t(
                "diary.if.remove", Scale.text(mark), shown.kind(), shown.mark().weight());
        tile.setAriaLabel(spoken);
        tile.setTooltipText(spoken);
        return tile;
    }

    private String outcome(Proposal proposal) {
        @Nullable BigDecimal average = proposal.average();
        @Nullable PeriodValue value = proposal.value();
        String why = proposal.refusal() == null ? "" : " " + Words.t(proposal.reason(), proposal.arguments());
        if (average == null && !scale.kind().numbers() && value != null) {
            String passes = imagined.isEmpty() ? "diary.if.passes-now" : "diary.if.passes-then";
            Proposal.Works works = proposal.works();
            return Words.t(passes, works.bearing(), works.held(), Figures.value(value)) + why;
        }
        if (average == null || value == null) {
            return Words.t("diary.if.nothing");
        }
        String key = imagined.isEmpty() ? "diary.if.now" : "diary.if.then";
        return Words.t(key, Figures.average(average), Figures.value(value)) + why;
    }

    /** «Чтобы получить 5, нужно ещё 3 отметки «5»»: for each better mark, from what really stands. */
    private void reckonWanted() {
        wanted.removeAll();
        @Nullable PeriodValue now = reason.proposal().value();
        if (now == PeriodValue.NOT_ATTESTED) {
            wanted.add(new ListItem(Words.t("diary.if.absences")));
        } else {
            for (PeriodValue better : wished(now)) {
                if (now == null || !now.mark() || better.better(now)) {
                    wanted.add(new ListItem(wanted(better)));
                }
            }
        }
        wanted.setVisible(wanted.getChildren().findAny().isPresent());
    }

    /** The best first: of five points all that pass, of a scale of some more the next above, of a long one where its worth grows. */
    private List<PeriodValue> wished(@Nullable PeriodValue now) {
        if (!scale.kind().numbers()) {
            return now == PeriodValue.PASS ? List.of() : List.of(PeriodValue.PASS);
        }
        if (scale.kind() == Scale.Kind.FIVE) {
            return List.of(PeriodValue.FIVE, PeriodValue.FOUR, PeriodValue.THREE);
        }
        List<Integer> all = scale.marks();
        if (all.size() > MOST_BUTTONS) {
            return all.stream()
                    .filter(mark -> scale.passed(mark) && scale.worth(mark) > scale.worth(mark - 1))
                    .map(mark -> PeriodValue.of(scale, mark))
                    .toList();
        }
        int from = now != null && now.mark() ? now.number() : scale.lowest();
        return all.stream()
                .filter(mark -> mark > from && mark <= from + NEXT)
                .map(mark -> PeriodValue.of(scale, mark))
                .toList();
    }

    private String wanted(PeriodValue better) {
        int best = scale.marks().getFirst();
        String work = kind.getValue() == null
                ? ""
                : Figures.kind(Objects.requireNonNull(kind.getValue())).toLowerCase(Words.locale());
        ImaginedMark like = like(best);
        OptionalInt most = door.fewest(reason, better, like);
        if (most.isEmpty()) {
            return Words.t("diary.if.never", Figures.value(better), PeriodReasons.MOST_FURTHER, Scale.text(best), work);
        }
        String text = Words.count(
                "diary.if.fewest", most.getAsInt(), Figures.value(better), Scale.text(best), work, like.weight());
        int own = better.mark() ? better.number() : best;
        OptionalInt same = own == best ? OptionalInt.empty() : door.fewest(reason, better, like(own));
        return same.isEmpty() || same.getAsInt() == most.getAsInt()
                ? text
                : text + " " + Words.count("diary.if.or", same.getAsInt(), Scale.text(own));
    }
}
