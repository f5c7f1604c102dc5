package ru.zvonok.learning.attestation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.CertificateSheet;
import ru.zvonok.learning.attestation.CertificateSheet.Line;
import ru.zvonok.learning.attestation.CertificateSheet.Mark;
import ru.zvonok.learning.attestation.Certificates;
import ru.zvonok.learning.attestation.Honours;
import ru.zvonok.learning.finals.LeavingClasses;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.registry.enrolment.Enrolment;

/** The summary sheet of a leaving class: settled marks of the certificates, honours, day of issue, numbers of the blanks (order 546). */
@Component
class CertificatesReport extends BasicReport {

    private final Certificates door;
    private final Enrolment enrolment;
    private final LeavingClasses leavingClasses;

    CertificatesReport(Certificates door, Enrolment enrolment, LeavingClasses leavingClasses, ReportWords words) {
        super("attestation.certificates-sheet", ReportAbout.CLASS, AttestationAction.VIEW_CERTIFICATES, words);
        this.door = door;
        this.enrolment = enrolment;
        this.leavingClasses = leavingClasses;
    }

    @Override
    public Set<ModuleProfile> modules() {
        return Set.of(ModuleProfile.SCHOOL);
    }

    @Override
    public List<ReportChoice> among(ReportParameter parameter, List<ReportChoice> choices) {
        if (parameter != ReportParameter.CLASS) {
            return choices;
        }
        Set<String> leaving =
                enrolment
                        .byIds(choices.stream()
                                .map(ReportChoice::id)
                                .filter(Objects::nonNull)
                                .toList())
                        .values()
                        .stream()
                        .filter(group -> leavingClasses.level(group).isPresent())
                        .map(group -> String.valueOf(group.id()))
                        .collect(Collectors.toSet());
        return choices.stream().filter(one -> leaving.contains(one.code())).toList();
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        CertificateSheet sheet = door.sheet(asked.theGroup());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "attestation.pupil"), 30));
        for (Line line : sheet.lines()) {
            columns.add(Column.mark(line.name()));
        }
        columns.add(Column.text(t(locale, "attestation.certificates.honours"), 18));
        columns.add(Column.date(t(locale, "attestation.certificates.issued")));
        columns.add(Column.text(t(locale, "attestation.certificates.blank"), 16));
        List<Row> rows = new ArrayList<>();
        int open = 0;
        for (CertificateSheet.Row row : sheet.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.name().full());
            for (Line line : sheet.lines()) {
                Mark mark = row.marks().get(line.code());
                PeriodValue value = mark == null ? null : mark.value();
                cells.add(
                        value == null
                                ? null
                                : value.mark()
                                        ? value.number()
                                        : value.said((key, arguments) -> t(locale, key, arguments)));
            }
            Honours honours = row.honours();
            cells.add(honours == null || honours == Honours.NONE ? "" : t(locale, honours.textKey()));
            cells.add(row.issuedOn());
            cells.add(row.blank() == null ? "" : row.blank());
            rows.add(new Row(RowKind.PLAIN, cells));
            open += row.complete() ? 0 : 1;
        }
        List<ReportPart> parts = new ArrayList<>();
        parts.add(new Table("", columns, rows));
        if (open > 0) {
            parts.add(new ReportPart.Note(t(locale, "attestation.certificates.incomplete", open)));
        }
        parts.add(new ReportPart.Signature(t(locale, "attestation.certificates.class-teacher")));
        parts.add(new ReportPart.Signature(t(locale, "attestation.certificates.deputy")));
        return ReportContent.landscape(parts.toArray(ReportPart[]::new));
    }
}
