package ru.zvonok.platform.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportSheet;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.FamilySwitch;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** One report: what it is asked for at the left, what it says at the right, at once; PDF and Excel by button. */
final class OneReport {

    private OneReport() {}

    /**
     * @param codes what the address says
     * @param family the switch of children, for whoever has some
     */
    static List<Component> show(
            Reports reports, ReportWords words, String key, Map<String, String> codes, Optional<FamilySwitch> family) {
        String page = ReportsView.of(ReportsView.PATH + "/" + key);
        Optional<Long> child =
                codes.containsKey(ReportParameter.CLASS.code()) ? Optional.empty() : ReportsView.pupil(codes);
        Optional<Component> chosen = child.flatMap(id -> family.flatMap(one -> one.of(page, id)));
        Map<String, String> given = new HashMap<>(codes);
        Map<String, String> wished = new HashMap<>();
        if (chosen.isPresent()) {
            // of an own child that is in no class there is nothing to tell, which is no wrong address
            given.remove(ReportParameter.PUPIL.code());
            child.ifPresent(id -> wished.put(ReportParameter.PUPIL.code(), String.valueOf(id)));
        }
        ReportForm form = reports.form(key, given, wished, Words.locale());
        boolean another = chosen.isPresent()
                && !child.equals(Optional.ofNullable(form.asked().pupil()));
        Optional<Long> shown =
                chosen.isPresent() ? child : Optional.ofNullable(form.asked().pupil());
        Optional<Component> children = chosen.or(() -> shown.flatMap(id -> family.flatMap(one -> one.of(page, id))));
        PageHead head = new PageHead(form.card().title());
        head.second(
                Here.anchor(
                        children.flatMap(any -> shown)
                                .map(id -> ReportsView.of(ReportsView.PATH) + id)
                                .orElse(ReportsView.PATH),
                        Words.t("reporting.all")),
                Pieces.muted(form.card().text()));
        head.actions(ReportsView.star(reports, form.card(), Pieces::again));
        Div work = new Div(new ReportFilters(reports, words, form));
        work.addClassName("z-report-work");
        if (another) {
            work.add(nothing(ReportParameter.PUPIL));
        } else if (form.later()) {
            work.add(LaterReports.offer(reports, form));
        } else if (form.ready()) {
            ReportSheet sheet = reports.make(key, form.codes(), Words.locale());
            if (sheet.content().rows() > form.lines().most()) {
                work.add(new Div(LaterReports.offer(reports, form), paper(sheet)));
            } else {
                head.actions(
                        ReportFiles.print(reports, key, form),
                        ReportFiles.pdf(reports, key, form),
                        ReportFiles.xlsx(reports, key, form));
                work.add(paper(sheet));
            }
        } else {
            work.add(nothing(form.fields().getLast().parameter()));
        }
        return Stream.concat(children.stream(), Stream.of(head, work)).toList();
    }

    private static EmptyPage nothing(ReportParameter missing) {
        return new EmptyPage(
                "chart-no-axes-column",
                Words.t("reporting.nothing"),
                Words.t("reporting.nothing.text." + missing.code()));
    }

    private static Div paper(ReportSheet sheet) {
        Paragraph about = new Paragraph(sheet.head());
        about.addClassName("z-report-head");
        Paragraph made = new Paragraph(sheet.made());
        made.addClassNames("z-muted", "z-small");
        Div paper = new Div(about);
        paper.addClassName("z-report-paper");
        List<ReportPart> parts = sheet.content().parts();
        for (int i = 0; i < parts.size(); i++) {
            paper.add(part(parts.get(i), sheet.html().get(i), sheet.title()));
        }
        if (sheet.content().rows() == 0) {
            paper.add(Pieces.muted(Words.t("reporting.empty.text")));
        }
        paper.add(made);
        return paper;
    }

    private static Component part(ReportPart part, String html, String title) {
        Html shown = new Html(html);
        if (!(part instanceof ReportPart.Table table)) {
            return shown;
        }
        Div scroll = new Div(shown);
        scroll.addClassName("z-scroll-x");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("aria-label", table.caption().isEmpty() ? title : table.caption());
        return scroll;
    }
}
