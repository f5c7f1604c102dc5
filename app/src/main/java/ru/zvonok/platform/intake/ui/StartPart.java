package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.intake.IntakeKind;
import ru.zvonok.platform.intake.IntakeRow;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** A place to drop files, and what was taken in lately. */
final class StartPart extends Div {

    private final transient Intake intake;
    private long begun;

    StartPart(Intake intake) {
        this.intake = intake;
        List<String> kinds =
                intake.kinds().stream().map(IntakeKind::title).map(Words::t).toList();
        add(new PageHead(Words.t("intake.title")).second(Words.t("intake.title.second")));
        Paragraph what = new Paragraph(Words.t("intake.start.kinds", String.join(", ", kinds)));
        what.addClassName("z-muted");
        Div box = new Div(Drop.of(this::take, this::go), what);
        box.addClassName("z-intake-start");
        add(box);
        List<IntakeRow> rows = intake.list();
        if (!rows.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-ruled", "z-intake-past");
            rows.forEach(row -> list.add(line(row)));
            H2 title = new H2(Words.t("intake.past"));
            add(title, list);
        }
    }

    /** All files of one go are one intake; what is refused begins none. */
    private void take(String name, byte[] content) {
        boolean first = begun == 0;
        long id = first ? intake.begin() : begun;
        try {
            intake.upload(id, name, content);
            begun = id;
        } catch (Refusal refusal) {
            if (first) {
                intake.discard(id);
            }
            Notice.refused(Words.t("intake.refused", name), Failures.text(refusal));
        }
    }

    private void go() {
        if (begun != 0) {
            Here.go("intake/" + begun);
        }
    }

    private ListItem line(IntakeRow row) {
        String files = row.files().isEmpty() ? Words.t("intake.past.no-files") : String.join(", ", row.files());
        Span second = new Span(Dates.moment(row.createdAt()) + " · " + row.createdBy());
        second.addClassNames("z-muted", "z-small");
        Div what = new Div(Here.anchor("intake/" + row.id(), files), second);
        what.addClassName("z-stack-tight");
        Div end = new Div(state(row.state()));
        end.addClassName("z-row");
        if (row.state() == IntakeCard.State.OPEN) {
            end.add(Icons.button(
                    "trash-2",
                    "intake.discard",
                    click -> Confirm.ask(
                            Words.t("intake.discard.question"),
                            Words.t("intake.discard.text", files),
                            Words.t("intake.discard.action"),
                            () -> discard(row.id()))));
        }
        return new ListItem(what, end);
    }

    private void discard(long id) {
        try {
            intake.discard(id);
        } catch (Refusal refusal) {
            Failures.show(refusal);
        }
        Here.go("intake");
    }

    static Tag state(IntakeCard.State state) {
        return switch (state) {
            case OPEN -> Tag.ochre(Words.t("intake.state.open"));
            case APPLYING -> Tag.accent(Words.t("intake.state.applying"));
            case APPLIED -> Tag.done(Words.t("intake.state.applied"));
        };
    }
}
