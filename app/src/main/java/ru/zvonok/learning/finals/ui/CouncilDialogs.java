package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.Council;
import ru.zvonok.learning.finals.CouncilChoice;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilProtocol;
import ru.zvonok.learning.finals.CouncilSheet;
import ru.zvonok.learning.finals.CouncilSheet.Matter;
import ru.zvonok.learning.finals.CouncilSheet.Row;
import ru.zvonok.learning.finals.CouncilStep;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** What one asks and says about a class before the council. */
final class CouncilDialogs {

    private final CouncilDesk desk;
    private final CouncilSheet sheet;
    private final Map<Long, String> names;
    private final boolean decides;

    /**
     * @param names as shown, by person
     * @param decides whether what is chosen is a decision, or a proposal to the council
     */
    CouncilDialogs(CouncilDesk desk, CouncilSheet sheet, Map<Long, String> names, boolean decides) {
        this.desk = desk;
        this.sheet = sheet;
        this.names = names;
        this.decides = decides;
    }

    /** One protocol for all who are not decided on and of whom something is proposed. */
    void writing(CouncilMatter matter) {
        List<CouncilChoice> choices = new ArrayList<>();
        Map<CouncilValue, Integer> counts = new TreeMap<>();
        List<String> left = new ArrayList<>();
        for (Row row : sheet.rows()) {
            Matter own = matter(row, matter);
            CouncilValue likely = own.likely();
            if (own.decision() == null && likely == null) {
                left.add(row.name().brief());
            } else if (own.decision() == null) {
                choices.add(new CouncilChoice(row.student(), matter, likely, null, own.version()));
                counts.merge(Objects.requireNonNull(likely), 1, Integer::sum);
            }
        }
        if (choices.isEmpty()) {
            Notice.warning(
                    Words.t("finals.council.nobody"),
                    left.isEmpty()
                            ? Words.t("finals.council.nobody.all")
                            : Words.t("finals.council.nobody.text", String.join(", ", left)));
            return;
        }
        Form form = new Form();
        FormSection section = form.section();
        Paper paper = new Paper(form, section);
        counts.forEach((value, count) ->
                section.note(Pieces.muted(Words.t("finals.council.count", Words.t(value.textKey()), count))));
        if (!left.isEmpty()) {
            section.note(Pieces.muted(Words.t("finals.council.left", String.join(", ", left))));
        }
        form.onSave(() -> desk.door().decide(sheet.group().id(), paper.protocol(), choices))
                .afterSave(() -> decided(choices));
        FormDialog.open(Words.t(matter.textKey() + ".write"), form, Words.t("finals.council.save"));
    }

    /** What becomes of one pupil. */
    void choosing(Row row) {
        List<CouncilMatter> matters = List.copyOf(sheet.choices().keySet());
        Select<CouncilMatter> what = Fields.select("finals.council.matter", matters, one -> Words.t(one.textKey()));
        Select<CouncilValue> value = Fields.select("finals.council.value", List.of(), one -> Words.t(one.textKey()));
        TextArea words = Fields.area("finals.council.words", "finals.council.words.example");
        words.setMaxLength(Council.LONGEST);
        Form form = new Form();
        FormSection section = form.section();
        section.add("matter", what);
        what.setVisible(matters.size() > 1);
        section.add("value", value);
        form.required(value, "finals.council.value.missing");
        section.wide("words", words);
        what.addValueChangeListener(change -> {
            Matter own = matter(row, change.getValue());
            value.setItems(sheet.choices().getOrDefault(change.getValue(), List.of()));
            value.setValue(own.decision() != null ? own.decision().value() : own.likely());
            value.setHelperText(Words.t(own.reason(), own.arguments().toArray()));
        });
        form.fill(() -> what.setValue(first(row, matters)));
        Paper paper = decides ? new Paper(form, section) : null;
        form.onSave(() -> save(row, what.getValue(), value.getValue(), words.getValue(), paper))
                .afterSave(() -> {
                    Notice.done(Words.t(decides ? "finals.council.saved" : "finals.council.proposed"));
                    Pieces.again();
                });
        Dialog dialog =
                FormDialog.open(listed(row), form, Words.t(decides ? "finals.council.save" : "finals.council.propose"));
        takers(dialog, row);
    }

    /** The first matter that is open yet, else the last. */
    private static CouncilMatter first(Row row, List<CouncilMatter> matters) {
        return matters.stream()
                .filter(one -> matter(row, one).decision() == null)
                .findFirst()
                .orElseGet(matters::getLast);
    }

    private void save(Row row, CouncilMatter matter, CouncilValue value, String words, @Nullable Paper paper) {
        List<CouncilChoice> choice = List.of(new CouncilChoice(
                row.student(), matter, value, words, matter(row, matter).version()));
        if (paper == null) {
            desk.door().propose(sheet.group().id(), choice);
        } else {
            desk.door().decide(sheet.group().id(), paper.protocol(), choice);
        }
    }

    /** Buttons that take back what stands. */
    private void takers(Dialog dialog, Row row) {
        row.matters().forEach((matter, own) -> {
            if (decides && own.decision() != null) {
                Button back = new Button(
                        Words.t(
                                "finals.council.take-back",
                                Words.t(own.decision().value().textKey())),
                        click -> {
                            dialog.close();
                            takingBack(row, matter);
                        });
                dialog.getFooter().add(back);
            } else if (!decides && own.decision() == null && own.asked() != null) {
                Button back = new Button(Words.t("finals.council.withdraw"), click -> {
                    desk.door()
                            .propose(
                                    sheet.group().id(),
                                    List.of(new CouncilChoice(row.student(), matter, null, null, own.version())));
                    dialog.close();
                    Pieces.again();
                });
                dialog.getFooter().add(back);
            }
        });
    }

    private void takingBack(Row row, CouncilMatter matter) {
        TextArea words = Fields.area("finals.council.why", "finals.council.why.example");
        words.setMaxLength(Council.LONGEST);
        Form form = new Form();
        form.section().wide("words", words);
        form.required(words, "finals.council.why.missing");
        form.onSave(() -> desk.door()
                        .takeBack(
                                sheet.group().id(),
                                List.of(new CouncilChoice(
                                        row.student(),
                                        matter,
                                        null,
                                        null,
                                        matter(row, matter).version())),
                                words.getValue()))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("finals.council.take-back.title"), form, Words.t("finals.council.take-back.do"));
    }

    private void decided(List<CouncilChoice> choices) {
        Notice.undo(Words.count("finals.council.written", choices.size()), () -> {
            CouncilSheet now = desk.door().sheet(sheet.group().id());
            List<CouncilChoice> back = choices.stream()
                    .map(choice ->
                            new CouncilChoice(choice.student(), choice.matter(), null, null, version(now, choice)))
                    .toList();
            desk.door().takeBack(sheet.group().id(), back, Words.t("finals.council.undone"));
            Pieces.again();
        });
        Pieces.again();
    }

    private static long version(CouncilSheet now, CouncilChoice choice) {
        return now.rows().stream()
                .filter(row -> row.student() == choice.student())
                .findFirst()
                .map(row -> matter(row, choice.matter()).version())
                .orElse(0L);
    }

    void story(Row row) {
        Dialog dialog = new Dialog(listed(row));
        dialog.setMaxWidth("100%");
        dialog.setWidth("28rem");
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        desk.door().history(sheet.group().id(), row.student()).forEach(step -> list.add(new ListItem(told(step))));
        dialog.add(list);
        dialog.getFooter().add(new Button(Words.t("finals.history.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Div told(CouncilStep step) {
        String kind = Words.t(step.kind().textKey());
        CouncilValue value = step.value();
        Span what = new Span(value == null ? kind : kind + ": " + Words.t(value.textKey()));
        what.addClassName("z-strong");
        Div line = new Div(what);
        line.addClassName("z-stack");
        CouncilProtocol protocol = step.protocol();
        if (protocol != null) {
            line.add(new Span(Words.t("finals.council.protocol.told", protocol.number(), Dates.day(protocol.day()))));
        }
        if (step.words() != null) {
            line.add(new Span(step.words()));
        }
        String by = step.by().isEmpty() ? Words.t("finals.history.system") : step.by();
        Span when = Pieces.muted(by + ", " + Dates.moment(step.at()));
        when.addClassName("z-small");
        line.add(when);
        return line;
    }

    private static Matter matter(Row row, CouncilMatter matter) {
        return Objects.requireNonNull(row.matters().get(matter));
    }

    /** Number and day of the protocol. */
    private final class Paper {

        private final TextField number = Fields.text("finals.council.number", "finals.council.number.example");
        private final DatePicker day = Fields.date("finals.council.day");

        Paper(Form form, FormSection section) {
            number.setMaxLength(CouncilProtocol.LONGEST);
            section.add("number", number);
            section.add("day", day);
            form.required(number, "finals.council.number.missing");
            form.required(day, "finals.council.day.missing");
            form.fill(() -> day.setValue(desk.today()));
        }

        CouncilProtocol protocol() {
            return new CouncilProtocol(number.getValue(), day.getValue());
        }
    }

    private String listed(Row row) {
        return names.getOrDefault(row.student(), row.name().listed());
    }
}
