package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.ClosePeriod;
import ru.zvonok.learning.journal.Unfinished;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;

/** Closes and opens periods: what is missing is told before, what was done can be taken back. */
@Component
class ClosingSteps {

    private static final int NAMED = 6;

    private final ClosingDesk desk;

    ClosingSteps(ClosingDesk desk) {
        this.desk = desk;
    }

    void close(ClosePeriod what, Period period, String whom) {
        Unfinished missing = desk.door().unfinished(what);
        boolean running = !period.endsOn().isBefore(desk.today());
        if (missing.nothing() && !running) {
            closed(what, period);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        if (running) {
            list.add(new ListItem(new Span(Words.t("journal.closing.running", Dates.day(period.endsOn())))));
        }
        if (missing.lessons() > 0) {
            list.add(line(Words.count("journal.closing.unfilled", missing.lessons()), missing.unfilled()));
        }
        if (!missing.unsettled().isEmpty()) {
            list.add(line(
                    Words.count("journal.closing.unsettled", missing.unsettled().size()), missing.unsettled()));
        }
        Dialog dialog = new Dialog(Words.t("journal.closing.ask", period.name(), whom));
        dialog.setMaxWidth("100%");
        dialog.setWidth("32rem");
        dialog.add(list);
        Button all = new Button(Words.t("journal.closing.anyway"), click -> {
            dialog.close();
            closed(what, period);
        });
        all.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Words.t("journal.closing.not"), click -> dialog.close()), all);
        dialog.open();
    }

    void open(ClosePeriod what, Period period, String whom) {
        Set<Long> opened = desk.door().open(what);
        Pieces.again();
        if (!opened.isEmpty()) {
            Notice.undo(Words.t("journal.closing.was-opened", period.name(), whom), () -> {
                desk.door().close(ClosePeriod.ofCourses(period.id(), opened));
                Pieces.again();
            });
        }
    }

    private void closed(ClosePeriod what, Period period) {
        Set<Long> closed = desk.door().close(what);
        Pieces.again();
        if (!closed.isEmpty()) {
            Notice.undo(Words.count("journal.closing.was-closed", closed.size(), period.name()), () -> {
                desk.door().open(ClosePeriod.ofCourses(period.id(), closed));
                Pieces.again();
            });
        }
    }

    private static ListItem line(String what, List<Course> where) {
        String names = where.stream().limit(NAMED).map(Course::title).collect(Collectors.joining(", "));
        int more = where.size() - NAMED;
        Div two = Pieces.two(
                new Span(what), new Span(more > 0 ? Words.t("journal.unfilled.silent-more", names, more) : names));
        return new ListItem(two);
    }
}
