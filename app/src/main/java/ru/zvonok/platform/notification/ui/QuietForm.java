package ru.zvonok.platform.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import ru.zvonok.platform.notification.NoticeChoices;
import ru.zvonok.platform.notification.QuietHours;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** The hours in which no letters are wanted. */
class QuietForm extends Div {

    private static final List<LocalTime> HALF_HOURS = IntStream.range(0, 48)
            .mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half))
            .toList();

    QuietForm(NoticeChoices door, QuietHours now) {
        Form form = new Form();
        FormSection section = form.section();
        Select<LocalTime> from = section.add("from", Fields.select("notification.quiet.from", HALF_HOURS, Dates::time));
        Select<LocalTime> to = section.add("to", Fields.select("notification.quiet.to", HALF_HOURS, Dates::time));
        CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(Words.t("notification.quiet.days"));
        days.addThemeName("horizontal");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, Words.locale()));
        section.wide("days", days);
        form.fill(() -> {
            from.setValue(now.from());
            to.setValue(now.to());
            days.setValue(now.days());
        });
        form.onSave(() -> door.quiet(new QuietHours(from.getValue(), to.getValue(), days.getValue())))
                .afterSave(() -> Notice.done(Words.t("notification.quiet.saved")));
        section.note(new Button(Words.t("notification.quiet.save"), click -> form.save()));
        add(form);
    }
}
