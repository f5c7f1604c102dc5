package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.FamilyReading;
import ru.zvonok.learning.journal.Readings;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Who of a class's families reads the diary: how many marks were seen, when last, who looks in no more. */
@Route("o/:organisation/class-reading/:group?([0-9]+)/:period?([0-9]+)")
@ForAction(
        value = "journal.view-class",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ClassReadingView extends ClassPageView {

    private final transient Readings readings;

    ClassReadingView(ClassDesk desk, Readings readings) {
        super("journal.class.reading", READING, desk);
        this.readings = readings;
    }

    @Override
    void show(ClassEntry group, @Nullable Period period, PageBar bar, BeforeEnterEvent event) {
        List<FamilyReading> all = readings.ofClass(group.id(), desk.days(group, period));
        int written = all.stream().mapToInt(FamilyReading::written).sum();
        if (written == 0) {
            add(new EmptyPage("eye", Words.t("journal.reading.none"), Words.t("journal.reading.none.text")));
            return;
        }
        int unread = all.stream().mapToInt(FamilyReading::unread).sum();
        long silent = all.stream().filter(FamilyReading::silent).count();
        Paragraph share = new Paragraph(Words.t("journal.reading.share", written - unread, written)
                + (silent == 0 ? "" : ". " + Words.count("journal.reading.silent-count", silent)));
        List<List<Component>> rows = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(FamilyReading::silent).reversed())
                .forEach(one -> rows.add(row(one)));
        Div page = new Div(
                share,
                Pieces.table(
                        List.of(
                                Words.t("journal.reading.pupil"),
                                Words.t("journal.reading.seen"),
                                Words.t("journal.reading.last"),
                                ""),
                        rows));
        page.addClassName("z-reading");
        add(page);
    }

    private static List<Component> row(FamilyReading one) {
        LocalDate last = one.last();
        Span state = new Span();
        if (one.silent()) {
            LocalDate oldest = one.oldest();
            state.add(Tag.ochre(Words.t("journal.reading.silent", oldest == null ? "" : Dates.words(oldest))));
        }
        return List.of(
                new Span(one.name()),
                new Span(Words.t("journal.reading.of", one.written() - one.unread(), one.written())),
                new Span(last == null ? Words.t("journal.reading.never") : Dates.words(last)),
                state);
    }
}
