package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.portfolio.AchievementKind;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.EventLevel;
import ru.zvonok.campus.portfolio.EventResult;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.campus.portfolio.Portfolios;
import ru.zvonok.campus.portfolio.SaveEntry;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** An entry, new or changed. What one needs on a phone stands first: what it was, when, and a photograph. */
final class EntryForm {

    private final Portfolios door;
    private final Portfolio portfolio;
    private final PortfolioSection section;
    private final @Nullable Entry entry;
    private final Select<AchievementKind> kind;
    private final TextField title = Fields.text("portfolio.entry.name", "portfolio.entry.name.example");
    private final Select<EventLevel> level =
            Fields.select("portfolio.entry.level", List.of(EventLevel.values()), one -> Words.t(one.textKey()));
    private final RadioButtonGroup<EventResult> result =
            Fields.radio("portfolio.entry.result", List.of(EventResult.values()), one -> Words.t(one.textKey()));
    private final DatePicker day = Fields.date("portfolio.entry.day");
    private final DatePicker until = Fields.date("portfolio.entry.until");
    private final IntegerField hours = Fields.number("portfolio.entry.hours", 1, SaveEntry.MOST_HOURS);
    private final TextField place = Fields.text("portfolio.entry.place", "portfolio.entry.place.example");
    private final TextArea words = Fields.area("portfolio.entry.words", "portfolio.entry.words.example");
    private final Form form = new Form();

    private EntryForm(Portfolios door, Portfolio portfolio, PortfolioSection section, @Nullable Entry entry) {
        this.door = door;
        this.portfolio = portfolio;
        this.section = section;
        this.entry = entry;
        kind = Fields.select("portfolio.entry.kind", portfolio.kinds(), one -> one.in(Words.locale()));
    }

    static void add(Portfolios door, Portfolio portfolio, PortfolioSection section, LocalDate today) {
        new EntryForm(door, portfolio, section, null)
                .open(Words.t("portfolio.entry.add." + EntryWords.code(section)), today);
    }

    static void change(Portfolios door, Portfolio portfolio, Entry entry, LocalDate today) {
        new EntryForm(door, portfolio, entry.section(), entry).open(Words.t("portfolio.entry.edit.title"), today);
    }

    private boolean placed() {
        return kind.getValue() == null || kind.getValue().placed();
    }

    private void open(String heading, LocalDate today) {
        boolean achievement = section == PortfolioSection.ACHIEVEMENTS;
        title.setMaxLength(SaveEntry.TITLE);
        place.setMaxLength(SaveEntry.TITLE);
        words.setMaxLength(SaveEntry.WORDS);
        FormSection fields = form.section();
        if (entry != null && entry.state() == EntryState.CONFIRMED) {
            fields.note(Pieces.muted(Words.t("portfolio.entry.again")));
        }
        if (achievement) {
            fields.wide("kind", kind);
        }
        fields.wide("title", title);
        form.required(title, "portfolio.title-missing");
        if (achievement) {
            achievement(fields, today);
        }
        ProofField proofs = new ProofField(
                form, entry == null ? List.of() : entry.proofs(), SaveEntry.MOST_PROOFS, "portfolio.entry.proofs");
        fields.note(proofs);
        fields.wide("words", words);
        if (achievement) {
            fields.wide("place", place);
            fields.add("until", until);
            fields.add("hours", hours);
            form.check(
                    until,
                    last -> last != null && day.getValue() != null && last.isBefore(day.getValue())
                            ? Words.t("portfolio.until-before")
                            : null);
        }
        form.fill(() -> show(today));
        form.onSave(() -> door.save(typed(proofs))).afterSave(() -> {
            Notice.done(Words.t("portfolio.entry.saved"));
            Pieces.again();
        });
        FormDialog.open(heading, form, Words.t("portfolio.entry.save"));
    }

    private void achievement(FormSection fields, LocalDate today) {
        fields.wide("level", level);
        fields.wide("result", result);
        fields.wide("day", day);
        form.required(kind, "portfolio.kind-missing");
        form.check(level, one -> one == null && placed() ? Words.t("portfolio.level-missing") : null);
        form.check(result, one -> one == null && placed() ? Words.t("portfolio.result-missing") : null);
        form.required(day, "portfolio.day-missing");
        form.check(day, one -> one != null && one.isAfter(today) ? Words.t("portfolio.future") : null);
        kind.addValueChangeListener(change -> {
            level.setVisible(placed());
            result.setVisible(placed());
        });
    }

    private void show(LocalDate today) {
        day.setValue(today);
        Entry was = entry;
        if (was == null) {
            return;
        }
        AchievementKind of = was.kind();
        if (of != null) {
            portfolio.kinds().stream()
                    .filter(one -> one.code().equals(of.code()))
                    .findFirst()
                    .ifPresent(kind::setValue);
        }
        title.setValue(was.title());
        level.setValue(was.level());
        result.setValue(was.result());
        day.setValue(was.day());
        until.setValue(was.until());
        hours.setValue(was.hours());
        place.setValue(was.place());
        words.setValue(was.words());
    }

    private SaveEntry typed(ProofField proofs) {
        boolean achievement = section == PortfolioSection.ACHIEVEMENTS;
        return new SaveEntry(
                entry == null ? 0 : entry.id(),
                entry == null ? 0 : entry.version(),
                portfolio.person(),
                section,
                achievement && kind.getValue() != null ? kind.getValue().code() : null,
                title.getValue(),
                achievement ? level.getValue() : null,
                achievement ? result.getValue() : null,
                day.getValue(),
                until.getValue(),
                hours.getValue(),
                place.getValue(),
                words.getValue(),
                proofs.come(),
                proofs.gone());
    }
}
