package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.intake.IntakeKind;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.SheetPreview.State;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** Every row as it would be taken in: refusals at their cells, mended in place or left out, then applied. */
final class CheckPart extends Div {

    private final transient Intake intake;
    private final long id;
    private final transient List<IntakeKind> kinds;
    private final Map<Long, String> names = new HashMap<>();
    private final RowFilter filter;
    private final Div foot = new Div();
    private final Div note = new Div();
    private final Div tabs = new Div();
    private final Div list = new Div();
    private transient @Nullable CheckGrid grid;
    private @Nullable RowCard card;
    private transient List<SheetPreview> previews;
    private long sheet;
    private int selected;

    CheckPart(Intake intake, IntakeCard open, Map<String, List<String>> query) {
        this.intake = intake;
        this.id = open.id();
        this.kinds = intake.kinds();
        open.sheets().forEach(sheet -> names.put(sheet.id(), nameOf(sheet, open.sheets())));
        this.previews = looked();
        addClassName("z-intake-check");
        PageBar bar = new PageBar(Words.t("intake.title")).with(IntakeView.steps(open, "check"));
        add(bar);
        if (previews.isEmpty()) {
            this.filter = RowFilter.ALL;
            add(new EmptyPage("file-up", Words.t("intake.nothing-taken"), Words.t("intake.nothing-taken.text"))
                    .actions(Here.anchor("intake/" + id, Words.t("intake.step.files"))));
            return;
        }
        this.sheet = chosen(query);
        this.filter = RowFilter.of(query, current());
        tabs.addClassName("z-intake-tabs");
        note.addClassNames("z-intake-note", "z-muted", "z-small");
        list.addClassName("z-list");
        foot.addClassNames("z-savebar", "z-intake-foot");
        add(tabs, note, list, foot);
        grid = new CheckGrid(current(), filter, this::mend, this::leaveOut, this::select);
        list.add(grid);
        refresh();
    }

    /** The name of the sheet; where that is none or another's as well, the name of the file. */
    private static String nameOf(IntakeCard.SheetCard sheet, List<IntakeCard.SheetCard> all) {
        boolean own = all.stream()
                        .filter(other -> other.sheetName().equals(sheet.sheetName()))
                        .count()
                == 1;
        return own && !sheet.sheetName().isEmpty() ? sheet.sheetName() : sheet.fileName();
    }

    /** The lists in the order of applying. */
    private List<SheetPreview> looked() {
        List<String> order = kinds.stream().map(IntakeKind::code).toList();
        return intake.preview(id).stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.definition())))
                .toList();
    }

    private long chosen(Map<String, List<String>> query) {
        String wanted = query.getOrDefault("sheet", List.of("")).getFirst();
        return previews.stream()
                .filter(one -> String.valueOf(one.sheet()).equals(wanted))
                .findFirst()
                .or(() -> previews.stream()
                        .filter(one -> one.in(State.REFUSED) > 0)
                        .findFirst())
                .orElse(previews.getFirst())
                .sheet();
    }

    private SheetPreview current() {
        return previews.stream().filter(one -> one.sheet() == sheet).findFirst().orElseThrow();
    }

    private void mend(int row, int column, @Nullable String text) {
        change(() -> intake.mend(id, sheet, row, column, text));
    }

    private void leaveOut(List<Integer> rows, boolean out) {
        change(() -> intake.leaveOut(id, sheet, rows, out));
        if (out) {
            Notice undo = Notice.undo(
                    Words.count("intake.left-out", rows.size()),
                    () -> change(() -> intake.leaveOut(id, sheet, rows, false)));
            addDetachListener(gone -> undo.close());
        }
    }

    private void answer(int row, String question, String choice) {
        change(() -> intake.answer(id, sheet, row, question, choice));
    }

    private void change(Runnable change) {
        attempt(change, this::again);
    }

    /** Does it, or says why not; what a colleague applies meanwhile has only a result. */
    private void attempt(Runnable change, Runnable then) {
        try {
            change.run();
        } catch (Refusal refusal) {
            Failures.show(refusal);
            if (refusal.problem() == IntakeProblem.BUSY || refusal.problem() == IntakeProblem.ALREADY_APPLIED) {
                Here.go("intake/" + id + "/result");
            } else {
                again();
            }
            return;
        }
        then.run();
    }

    private void again() {
        previews = looked();
        refresh();
    }

    private void refresh() {
        if (grid != null) {
            grid.show(current());
        }
        tabs();
        note.setText(CorrectionNote.of(current()));
        foot();
        card();
    }

    private void select(int row) {
        selected = selected == row ? 0 : row;
        card();
    }

    private void card() {
        if (card != null) {
            list.remove(card);
            card = null;
        }
        Optional<SheetPreview.Row> row = current().rows().stream()
                .filter(one -> one.number() == selected)
                .findFirst();
        row.ifPresent(one -> {
            card = new RowCard(current(), one, this::mend, this::leaveOut, this::answer, () -> select(selected));
            list.add(card);
        });
    }

    private void tabs() {
        tabs.removeAll();
        String base = "intake/" + id + "/check?sheet=";
        ViewTabs sheets = ViewTabs.tabs("intake.lists");
        for (SheetPreview one : previews) {
            int refused = one.in(State.REFUSED);
            String name = name(one);
            sheets.add(
                    String.valueOf(one.sheet()),
                    refused > 0 ? Words.t("intake.tab-refused", name, refused) : name,
                    Here.link(base + one.sheet()));
        }
        sheets.current(String.valueOf(sheet));
        ViewTabs filters = ViewTabs.segments("intake.filter");
        for (RowFilter one : RowFilter.values()) {
            long count = current().rows().stream().filter(one::shows).count();
            if (count > 0 || one == filter || one == RowFilter.ALL) {
                filters.add(
                        one.code(),
                        Words.t("intake.filter." + one.code(), count),
                        Here.link(base + sheet + "&show=" + one.code()));
            }
        }
        filters.current(filter.code());
        tabs.add(sheets, filters);
    }

    /** The kind of a list; of several of a kind with the name of the sheet, or of the file. */
    private String name(SheetPreview one) {
        String kind = title(one.definition());
        boolean alone = previews.stream()
                        .filter(other -> other.definition().equals(one.definition()))
                        .count()
                == 1;
        return alone ? kind : Words.t("intake.list-of-sheet", kind, names.getOrDefault(one.sheet(), ""));
    }

    private String title(String definition) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(definition))
                .findFirst()
                .map(kind -> Words.t(kind.title()))
                .orElse(definition);
    }

    private void foot() {
        foot.removeAll();
        int refused = previews.stream().mapToInt(one -> one.in(State.REFUSED)).sum();
        int ready = previews.stream().mapToInt(one -> one.in(State.READY)).sum();
        List<String> counts = new ArrayList<>();
        previews.forEach(one ->
                one.counts().stream().filter(count -> count.number() > 0).forEach(count -> counts.add(Said.of(count))));
        Button apply = new Button(Words.t("intake.apply"), click -> ask(counts));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setEnabled(refused == 0 && ready > 0);
        foot.add(apply);
        if (refused > 0) {
            Span wrong = new Span(Icons.of("circle-alert"), new Span(Words.count("intake.refused-rows", refused)));
            wrong.addClassName("z-savebar-wrong");
            List<Integer> rows = current().rows().stream()
                    .filter(row -> row.state() == State.REFUSED)
                    .map(SheetPreview.Row::number)
                    .toList();
            Button skip = new Button(Words.count("intake.leave-out-all", rows.size()), click -> leaveOut(rows, true));
            skip.setVisible(!rows.isEmpty());
            foot.add(skip, wrong);
        }
        Span will = new Span(
                ready == 0
                        ? Words.t("intake.nothing-to-apply")
                        : Words.t("intake.will-be", String.join(" · ", counts)));
        will.addClassNames("z-muted", "z-intake-will");
        foot.add(will);
    }

    private void ask(List<String> counts) {
        Confirm.ask(
                Words.t("intake.apply.question"),
                String.join(", ", counts),
                Words.t("intake.apply"),
                () -> attempt(() -> intake.apply(id), () -> Here.go("intake/" + id + "/result")));
    }
}
