package ru.zvonok.platform.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import ru.zvonok.platform.reporting.LaterReport;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.LongWork;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Reports that are too long to wait for: the offer to make one, and those that are being made or are there. */
final class LaterReports {

    private LaterReports() {}

    /** Instead of a long report, what to do about it. */
    static Component offer(Reports reports, ReportForm form) {
        Button pdf = new Button(Words.t("reporting.later.pdf"), click -> begin(reports, form, false));
        pdf.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button xlsx = new Button(Words.t("reporting.later.xlsx"), click -> begin(reports, form, true));
        return new EmptyPage("clock", big(form), Words.t("reporting.later.text")).actions(pdf, xlsx);
    }

    private static String big(ReportForm form) {
        int lines = Math.max(form.lines().about(), form.lines().most());
        return form.reads().about() > form.reads().most()
                ? Words.t("reporting.later.long", form.reads().about())
                : Words.t("reporting.later.big", lines);
    }

    private static void begin(Reports reports, ReportForm form, boolean workbook) {
        reports.later(form.card().key(), form.codes(), workbook, Words.locale());
        Here.go("reports");
    }

    /** Those of the last days, the newest first; empty where there are none. */
    static Div results(Reports reports) {
        Div section = new Div();
        section.addClassName("z-stack");
        show(section, reports);
        return section;
    }

    private static void show(Div section, Reports reports) {
        section.removeAll();
        List<LaterReport> own = reports.results();
        section.setVisible(!own.isEmpty());
        if (own.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        own.forEach(report -> list.add(new ListItem(line(report, section, reports))));
        section.add(Pieces.head(Words.t("reporting.results")), list);
    }

    private static Component line(LaterReport report, Div section, Reports reports) {
        Div line = new Div();
        line.addClassName("z-stack");
        UUID file = report.file();
        if (file != null) {
            Anchor link = ReportFiles.finished(report.name(), event -> reports.write(file, event));
            line.add(
                    link,
                    small(Words.t("reporting.results.until", report.until() == null ? "" : Dates.day(report.until()))));
        } else if (report.ended()) {
            String why = report.phase();
            line.add(new Span(Words.t("reporting.later.title")));
            line.add(small(why == null ? "" : Words.t(why, report.arguments().toArray())));
        } else {
            line.add(
                    new Span(Words.t("reporting.results.preparing")),
                    new LongWork(() -> state(reports, report.job()), end -> show(section, reports)));
        }
        line.add(small(Dates.moment(report.asked())));
        return line;
    }

    private static LongWork.State state(Reports reports, long job) {
        LaterReport report = reports.result(job);
        String phase = report.phase();
        return new LongWork.State(
                report.percent(),
                phase == null
                        ? Words.t("reporting.results.preparing")
                        : Words.t(phase, report.arguments().toArray()),
                report.ended());
    }

    private static Span small(String text) {
        Span small = Pieces.muted(text);
        small.addClassName("z-small");
        return small;
    }
}
